"""Editions: a fresh one, and somebody else's."""
