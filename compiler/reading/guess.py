"""Guess what was meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def closest(typed: str, known: Iterable[str]) -> str | None:
    """The known word most like the typed one, or None when nothing comes near."""
    matches = get_close_matches(typed, list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None


def did_you_mean(typed: str, known: Iterable[str], otherwise: str) -> str:
    """The Dutch hint that goes with an unknown name: a guess, or else what to do."""
    guess = closest(typed, known)
    return f"Bedoelt u ‘{guess}’?" if guess else otherwise
