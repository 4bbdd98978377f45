"""How plain a Dutch text is: words, sentences, syllables and the Flesch-Douma score.

Flesch-Douma (Douma 1960): 206.84 - 77 * syllables per word - 0.93 * words per sentence; 60-70 is
normal, 70-80 fairly easy. A sentence ends at `.`, `!`, `?`, `:` or `;`, as in Flesch's own counting
rules. Terms that the site explains count as one word of two syllables: they must stay.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pyphen

# `1.500`, `zo’n` and `zee-eend` are one word each.
WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
# Space behind the sign that ends a sentence, and behind a quote or bracket that closes with it.
SENTENCE_END = re.compile(r"(?<=[.!?:;])[’”)]*\s+")
TERM = "Begrip"
TERM_SYLLABLES = 2

# Syllables are counted, nothing is printed: so also a break by one letter from an end counts.
_HYPHENS = pyphen.Pyphen(lang="nl_NL", left=1, right=1)
# One syllable for each run of vowels; `y` is one, `ij` begins with one.
VOWELS = re.compile(r"[aeiouyàáâäèéêëìíîïòóôöùúûü]+")


@dataclass(frozen=True)
class Measure:
    """The figures of one screen or text. Lengths in words."""

    words: int
    sentences: int
    syllables: int
    longest: int

    @property
    def mean_sentence(self) -> float:
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def syllables_per_word(self) -> float:
        return self.syllables / self.words if self.words else 0.0

    @property
    def flesch_douma(self) -> float:
        return 206.84 - 77 * self.syllables_per_word - 0.93 * self.mean_sentence


@dataclass(frozen=True)
class Terms:
    """The words that a site explains, ready to be found in a text."""

    pattern: re.Pattern[str] | None

    @classmethod
    def of(cls, words: Iterable[str]) -> "Terms":
        # Of alternatives a regular expression takes the first that fits, not the longest.
        longest_first = sorted(set(words) - {""}, key=lambda word: (-len(word), word))
        by_letter: dict[str, list[str]] = {}
        for word in longest_first:
            by_letter.setdefault(_either_case(word[0]), []).append(re.escape(word[1:]))
        # With a set of signs in front, an alternative that does not fit is passed over at once.
        alternatives = [f"{letter}(?i:{'|'.join(rests)})" for letter, rests in by_letter.items()]
        return cls(re.compile(rf"\b(?:{'|'.join(alternatives)})\b") if alternatives else None)

    def folded(self, text: str) -> str:
        """`text` with every term replaced by one stand-in word."""
        return self.pattern.sub(TERM, text) if self.pattern else text


def _either_case(letter: str) -> str:
    """A set of signs, for a regular expression; a capital of more than one sign (`ß`) is none."""
    cases = {letter, letter.lower(), letter.upper()}
    return f"[{re.escape(''.join(sorted(case for case in cases if len(case) == 1)))}]"


def measure(texts: Sequence[str], terms: Terms) -> Measure:
    """The figures of these texts together."""
    split = [words(sentence) for text in texts for sentence in sentences(terms.folded(text))]
    lengths = [len(sentence) for sentence in split if sentence]
    counted = sum(syllables(word) for sentence in split for word in sentence)
    return Measure(sum(lengths), len(lengths), counted, max(lengths, default=0))


def sentences(text: str) -> list[str]:
    return SENTENCE_END.split(text.strip())


def words(text: str) -> list[str]:
    return WORD.findall(text)


def count_words(text: str) -> int:
    return len(words(text))


# Hyphenating is slow, and most words of a site come back.
@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """The number of syllables of a Dutch word; a number counts as one, as it is one glance."""
    if word == TERM:
        return TERM_SYLLABLES
    return sum(_syllables(part.lower()) for part in re.split(r"[-’'.,]", word) if part)


def _syllables(part: str) -> int:
    """Hyphenation leaves a single letter unbroken (`over`), vowels alone miss a hiatus
    (`be-oor-deel`): the higher of both is right.
    """
    return max(len(_HYPHENS.positions(part)) + 1, len(VOWELS.findall(part)))
