"""How the code is kept: its layers, its locks, its releases."""
