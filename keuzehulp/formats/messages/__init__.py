"""What is told while a file becomes a tree, by the kind of file; and the words that come along."""
