"""The compiler: words in YAML in, pages out.

One direction: reading -> model -> checks -> explore -> pages. A layer imports only what stands left of it, and nothing here imports
MkDocs; `tests/test_house.py` proves both.
"""
