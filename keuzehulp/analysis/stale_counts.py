"""What is counted by hand keeps up with what it counts: "de vijf mogelijkheden" are five, and "2
tot 7 vragen" is how long the ways are.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from keuzehulp.analysis import messages
from keuzehulp.analysis.figures import ANYWHERE, Figures, Within, within
from keuzehulp.model import Project, texts_in
from keuzehulp.model.interpolation import DUTCH, OF_GUIDE, WORDS
from keuzehulp.source import Diagnostic, Message, Where

NUMBER = rf"[0-9]{{1,3}}|een|{'|'.join(WORDS[1:])}"
# What says that all of them are meant: "alle vijf mogelijkheden", "deze keuzehulp telt 12 vragen".
ALL = r"alle|deze|er zijn|telt|telt in totaal"
# Most texts count nothing, and this one search, in small letters, is cheaper than all patterns.
COUNTED = re.compile(r"mogelijkheden|stappen|rollen|fasen|vragen|uitkomsten")
PATTERNS = (
    rf"\b(?:de|in|onze|voor|{ALL}) (?P<all>{NUMBER}) (?:de )?"
    r"(?P<what>mogelijkheden|stappen|rollen|fasen)\b",
    rf"\b(?:{ALL}) (?P<all>{NUMBER}) (?:de )?(?P<what>vragen|uitkomsten)\b",
    rf"\b(?P<shortest>{NUMBER}) tot (?:en met )?(?P<longest>{NUMBER}) vragen\b",
    r"\b(?:hoogstens|ten hoogste|maximaal|nooit meer dan|niet meer dan)"
    rf" (?P<longest>{NUMBER}) vragen\b",
    rf"\b(?:minstens|ten minste|minimaal) (?P<shortest>{NUMBER}) vragen\b",
)
"""All of them, the most or the fewest: who says "twee stappen" may mean any two."""
SAID = tuple(re.compile(pattern, re.IGNORECASE) for pattern in PATTERNS)
BY_US = re.compile(r"\b(?:deze|onze) (?:keuzehulp|site|boom|gids)\b|\bhet stappenplan\b", re.I)
"""What notes of facts and sources count is mostly somebody else's; not when they speak of us."""

OF_LENGTHS = {
    ("shortest",): messages.STALE_SHORTEST,
    ("longest",): messages.STALE_LONGEST,
    ("shortest", "longest"): messages.STALE_LENGTHS,
}


class Miscount(NamedTuple):
    """What a text says, where in it, and what is told of that."""

    start: int
    message: Message
    values: dict[str, str]

    def at(self, where: Where) -> Diagnostic:
        """The problem at this place."""
        return self.message.at(where, **self.values)


def every_count_holds(project: Project) -> Iterator[Diagnostic]:
    """In every text that is typed by hand; one that asks for its figures is right by itself."""
    figures = Figures(project)
    of_trees = ((tree, within(tree, project)) for tree in project.trees)
    of_guides = ((guide, Within(guide=guide)) for guide in project.guides)
    others = (project.glossary, project.publisher)
    for value, place in (*of_trees, *of_guides, (others, ANYWHERE)):
        for held in texts_in(value):
            yield from _problems(held.text, held.text.at, figures, place)
    for text in project.strings.values():
        yield from _problems(text, text.at, figures, ANYWHERE)
    for held in texts_in((project.facts, project.sources)):
        if BY_US.search(held.text):
            yield from _problems(held.text, held.text.at, figures, ANYWHERE)


def miscounted(text: str, figures: Figures, place: Within = ANYWHERE) -> Iterator[Miscount]:
    """Where a text says another number than there is."""
    for pattern in SAID if COUNTED.search(text.lower()) else ():
        for match in pattern.finditer(text):
            what = (match.groupdict().get("what") or "").lower()
            said = {
                DUTCH[what] if name == "all" else name: _number(typed)
                for name, typed in match.groupdict().items()
                if name != "what"
            }
            right = {key: _right(key, figures, place) for key in said}
            if any(right[key] and number not in right[key] for key, number in said.items()):
                yield _miscount(
                    match, {key: min(numbers) for key, numbers in right.items() if numbers}
                )


def _miscount(match: re.Match[str], right: dict[str, int]) -> Miscount:
    form = "" if re.search("[0-9]", match[0]) else ".word"
    kinds = {key: "guide" if key in OF_GUIDE else "tree" for key in right}
    insert = messages.TO.join(f"{{{kind}.{key}{form}}}" for key, kind in kinds.items())
    number = messages.TO.join(map(str, right.values()))
    counted = messages.STALE_COUNT_OF_ONE if number == "1" else messages.STALE_COUNT
    message = OF_LENGTHS.get(tuple(right), counted)
    return Miscount(match.start(), message, {"said": match[0], "number": number, "insert": insert})


def _problems(text: str, at: Where, figures: Figures, place: Within) -> Iterator[Diagnostic]:
    yield from (miscount.at(at) for miscount in miscounted(text, figures, place))


def _right(asked: str, figures: Figures, place: Within) -> set[int]:
    """What a text may say there: of its own tree or guide, or of any of them. Nothing where that
    is not known, or where there are none.
    """
    project = figures.project
    if asked in OF_GUIDE:
        guides = (place.guide,) if place.guide else project.guides
        return {figures.of_guide(guide)[asked] for guide in guides} - {0}
    trees = (place.tree,) if place.tree else project.trees
    return {value for tree in trees if (value := figures.of_tree(tree).get(asked))}


def _number(typed: str) -> int:
    word = typed.lower()
    if word.isdigit():
        return int(word)
    return 1 if word == "een" else WORDS.index(word)
