"""The machine around it."""
