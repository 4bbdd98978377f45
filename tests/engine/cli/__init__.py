"""Verbs, and what they print."""
