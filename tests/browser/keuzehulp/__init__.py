"""Going through the questions."""
