"""What holds of our own tree, texts and site."""
