"""What the command line says: its help, and what its verbs report."""
