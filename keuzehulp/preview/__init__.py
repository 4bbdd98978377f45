"""What `serve` adds: a port, a page with errors, and the reload after a save."""
