"""The search page and the index that it looks in."""
