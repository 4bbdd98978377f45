"""Keuzehulp: from the words in a tree folder to a website. The layers stand in CONTRIBUTING."""
