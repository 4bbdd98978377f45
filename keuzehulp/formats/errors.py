"""The one exception of importers."""

from keuzehulp.formats.messages import imports as messages
from keuzehulp.source import Where, limits


class WrongFile(Exception):
    """Says in Dutch why nothing could be made of a file."""


def too_much(
    at: Where | str,
    what: str,
    most: int,
    instead: str = messages.SPLIT_UP,
) -> WrongFile:
    """Why a file that goes past a limit is not taken over: `what` there is more of than `most`."""
    limit = limits.shown(most)
    return WrongFile(messages.TOO_MUCH.say(at=at, limit=limit, what=what, instead=instead))
