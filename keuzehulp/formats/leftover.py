"""What a file said that is neither in the tree nor told: nothing gets lost in silence."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.messages import imports as messages
from keuzehulp.source import Where

WORD = re.compile(r"[^\W_]+")
SEARCHED = 1_000_000_000
"""Signs to look through for texts whose words are all there, but perhaps not together: past it
they are told, which is never wrong.
"""


@dataclass(frozen=True)
class Said:
    """Words of the file, where they stand, and what they are there."""

    at: Where
    text: str
    what: str


def words_of(text: str) -> str:
    """The words of a text by themselves, in small letters with a space around each, to find them
    in another.
    """
    return f" {' '.join(WORD.findall(text.casefold()))} "


def tell_leftover(draft: Draft, texts: Iterable[Said]) -> None:
    """Tell each of these texts that stands neither in the tree nor among what was told."""
    for said in missing(draft, texts):
        draft.lose(said.at, messages.LEFTOVER, what=said.what, text=" ".join(said.text.split()))


def missing(draft: Draft, texts: Iterable[Said]) -> list[Said]:
    """Those of these texts that stand neither in the tree nor among what was told, each once."""
    told = [f"{loss.message} {loss.instead}" for loss in draft.losses]
    there = [words_of(text) for text in (*_texts(draft), *told)]
    # No text has a `|` as a word, so nothing is taken for there that runs from one into another.
    whole, all_of_it = set(there), " | ".join(there)
    known = set(all_of_it.split())
    left, searched = [], 0
    for said in texts:
        words = words_of(said.text)
        if not words.strip() or words in whole:
            continue
        whole.add(words)
        # Cheap first: only where all the words are somewhere, it is worth looking for them in a
        # row.
        if known.issuperset(words.split()) and searched < SEARCHED:
            searched += len(all_of_it)
            if words in all_of_it:
                continue
        left.append(said)
    return left


def _texts(draft: Draft) -> Iterator[str]:
    yield draft.title
    for part in (
        draft.questions,
        draft.outcomes,
        draft.terms,
        list(draft.sources.values()),
        list(draft.traits.values()),
    ):
        yield from _inside(part)


def _inside(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _inside(item)
    elif isinstance(value, list):
        for item in value:
            yield from _inside(item)
