"""All that knows MkDocs: its settings, its hooks, and how it builds and serves. The rest of the
engine does not know who publishes.
"""
