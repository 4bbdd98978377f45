"""The one exception of importers."""

from keuzehulp.source import Where, limits


class WrongFile(Exception):
    """Says in Dutch why nothing could be made of a file."""


def too_much(
    at: Where | str,
    what: str,
    most: int,
    instead: str = "Maak er kleinere delen van en neem die apart over.",
) -> WrongFile:
    """Why a file that goes past a limit is not taken over: `what` there is more of than `most`."""
    return WrongFile(f"{at}: Er zijn meer dan {limits.shown(most)} {what}. {instead}")
