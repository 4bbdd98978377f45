"""What an editor sees while typing."""
