"""Addresses: relative links, redirects, and what may never disappear."""
