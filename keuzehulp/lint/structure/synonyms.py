"""What readers type leads to words that stand on the site."""

import re
import unicodedata
from collections.abc import Iterator

from keuzehulp.lint.structure.messages import names as messages
from keuzehulp.model import Project, texts_in
from keuzehulp.model.interpolation import fill
from keuzehulp.source import Diagnostic, closest

WORD = re.compile(r"[^\W_]+")
# `zee-eend`, which readers also type as one word.
COMPOUND = re.compile(r"[^\W_]+(?:[-‐‑'’][^\W_]+)+")
# `U.W.V.`: two letters or more with a point behind each, the last with or without.
DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
NOT_SHOWN = ("editorial",)


def every_meaning_stands_on_the_site(project: Project) -> Iterator[Diagnostic]:
    """Else a synonym leads nowhere, silently. Hand-written pages do not count: the words of the
    tools are what readers look for.
    """
    if not project.synonyms:
        return
    texts = [_folded(text) for text in _shown(project)]
    words_of = [WORD.findall(text) for text in texts]
    # With a space on both sides, so that a meaning is only found as whole words.
    written = "\n".join(f" {' '.join(words)} " for words in words_of)
    together = {
        "".join(WORD.findall(compound)) for text in texts for compound in COMPOUND.findall(text)
    }
    known = sorted({word for words in words_of for word in words})
    for synonym in project.synonyms:
        for meaning in synonym.means:
            words = WORD.findall(_folded(meaning))
            if f" {' '.join(words)} " not in written and "".join(words) not in together:
                yield messages.UNKNOWN_MEANING.at(
                    meaning.at, meant=closest(meaning, known), meaning=meaning
                )


def _shown(project: Project) -> Iterator[str]:
    for place in texts_in((*project.trees, *project.guides, *project.glossary)):
        if place.field not in NOT_SHOWN:
            yield fill(place.text, project.fact)
    yield from project.strings.values()


def _folded(text: str) -> str:
    """A text as the search compares it: small letters, no accents, `U.W.V.` as one word."""
    # As `fold` in search-core.js does it: what passes here must be found there.
    letters = (text if text.isascii() else _without_accents(text)).lower()
    return DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), letters)


def _without_accents(text: str) -> str:
    return "".join(
        # NFD parts an accent from its letter.
        letter
        for letter in unicodedata.normalize("NFD", text)
        if not unicodedata.combining(letter)
    )


CHECKS = (every_meaning_stands_on_the_site,)
