"""What is told of files and of what is in them, by what it is about."""
