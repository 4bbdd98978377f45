"""The one exception of importers."""


class WrongFile(Exception):
    """Says in Dutch why nothing could be made of a file."""
