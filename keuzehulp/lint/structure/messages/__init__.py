"""What is told of the structure of a project, by what it is about."""
