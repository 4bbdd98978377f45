"""What readers type leads to words that stand on the site."""

import re
import unicodedata
from collections.abc import Iterator

from compiler.checks.inserts import fill
from compiler.model import Project, texts_in
from compiler.reading import Problem, did_you_mean

WORD = re.compile(r"[^\W_]+")
NOT_SHOWN = ("editorial",)


def every_meaning_stands_on_the_site(project: Project) -> Iterator[Problem]:
    """Else a synonym leads nowhere, silently. Hand-written pages do not count: the words of the tools are what readers look for."""
    if not project.synonyms:
        return
    texts = [_words(text) for text in _shown(project)]
    found = "\n".join(f" {' '.join(words)} " for words in texts)
    known = sorted({word for words in texts for word in words})
    for synonym in project.synonyms:
        for meaning in synonym.means:
            if f" {' '.join(_words(meaning))} " not in found:
                fix = did_you_mean(meaning, known, "Noem een woord dat wel op de site staat, of haal het weg.")
                yield Problem("unknown-meaning", meaning.at, f"‘{meaning}’ staat nergens op de site, dus niemand vindt er iets mee.", fix)


def _shown(project: Project) -> Iterator[str]:
    for found in texts_in((*project.trees, *project.guides, *project.glossary)):
        if found.field not in NOT_SHOWN:
            yield fill(found.text, project.fact)
    yield from project.strings.values()


def _words(text: str) -> list[str]:
    """Words as the search compares them: small letters, no accents, `re-integratie` as two."""
    return WORD.findall((text if text.isascii() else _without_accents(text)).lower())


def _without_accents(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


CHECKS = (every_meaning_stands_on_the_site,)
