"""What is told of house rules that are broken, by what they are about."""
