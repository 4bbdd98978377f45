"""The ministry's beslishulp: its questions, terms, and the expressions in them."""
