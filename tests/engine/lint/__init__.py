"""What `check` and `language` tell."""
