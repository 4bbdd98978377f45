"""What only maintainers run: locks, schema, font, and the list of parts."""
