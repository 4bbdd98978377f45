"""Our site, file by file."""
