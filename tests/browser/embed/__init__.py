"""The keuzehulp in other people's pages."""
