"""The layers of the engine, in the order in which they may import each other."""

LAYERS = ("source", "model", "lint", "analysis", "diff", "formats", "layout", "site")
"""The engine in pure Python: each imports only itself and what stands left of it."""
AROUND = ("machine", "publish", "preview", "mkdocs", "cli")
"""What the engine needs of a machine, in the same order; `starter` and `imported` hold no
Python.
"""
