"""Pages of any edition."""
