"""The differences between two tree folders, told to people and programs."""
