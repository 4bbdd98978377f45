"""Drawings of blocks and arrows, in and out."""
