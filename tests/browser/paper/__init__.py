"""What comes out of a printer."""
