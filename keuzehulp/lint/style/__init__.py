"""House rules: what an organisation asks of its own texts."""
