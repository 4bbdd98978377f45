"""What an editor types is read somewhere: every key that holds words reaches a page, in our
tree, and in what an import makes.
"""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, get_type_hints

import pytest

from keuzehulp.cli.asked import configured_site
from keuzehulp.edition import edition_at
from keuzehulp.formats import IMPORTS, Draft
from keuzehulp.model import (
    Claim,
    Project,
    Published,
    Publisher,
    Redirect,
    Rule,
    Synonym,
    make_project,
)
from keuzehulp.pipeline import fixed_words
from keuzehulp.site import make_pages
from keuzehulp.source import Text, read_text
from tests.samples.beslishulp import BESLISHULP
from tests.samples.hostile import KINDS, SEEDS
from tools.harness.checkout import ROOT

UNSEEN = (Published, Redirect, Rule, Synonym)
"""What no reader ever sees, or only in its effect."""
KEPT_BACK = {"editorial", "forms"}
"""What stays with the editor, as the guide says; and the other forms of a word, by which it is
found.
"""
SAID = {
    Text: Text("Iets"),
    Text | None: Text("Iets"),
    Claim | None: Claim(Text("Iets")),
    tuple[Claim, ...]: (Claim(Text("Iets")),),
}
"""What stands where an editor left a key out, by the kind of its field."""

Say = Callable[[str, Text], Text]


def test_every_key_that_holds_words_reaches_a_page(project: Project) -> None:
    some = Text("Iets")
    publisher = Publisher(name=some, funding=some, interests=some, reviewers=(some,), tests=(some,))
    assert unread(replace(_filled(project), publisher=publisher)) == set()


@pytest.mark.parametrize(
    ("kind", "text"), [*zip(KINDS, SEEDS, strict=True), ("beslishulp", BESLISHULP)]
)
def test_every_word_of_an_imported_tree_reaches_a_page(kind: str, text: str) -> None:
    draft = Draft("Proef", "een proef")
    IMPORTS[kind].read({"file": text.encode()}, draft)
    read = [read_text(text, path=name, shown=name)[0] for name, text in draft.files().items()]
    project, _ = make_project([file for file in read if file])
    assert unread(replace(project, strings=fixed_words())) <= {"TreeHead.actors"}, (
        "who does nothing needs no name"
    )


def unread(project: Project) -> set[str]:
    """The keys whose words are on no page, each as `Question.help`."""
    marks: dict[str, str] = {}

    def say(key: str, text: Text) -> Text:
        mark = f"qz{len(marks)}zq"
        marks[mark] = key
        return Text(f"{text} {mark}", text.at)

    made = make_pages(_changed(project, "", say), configured_site(edition_at(ROOT)))
    pages = "\n".join(page.text for page in made if page.path.endswith((".md", ".html")))
    seen = {marks[mark] for mark in re.findall(r"qz\d+zq", pages)}
    return {key for key in marks.values() if key.split(".")[1] not in KEPT_BACK} - seen


def _filled(value: Any) -> Any:
    """The value with words wherever an editor may leave them out."""
    if isinstance(value, tuple):
        return tuple(map(_filled, value))
    if isinstance(value, dict):
        return {name: _filled(each) for name, each in value.items()}
    if not is_dataclass(value) or isinstance(value, (type, *UNSEEN)):
        return value
    hints = _hints(type(value))
    found = {
        each.name: (
            getattr(value, each.name) or SAID.get(hints[each.name], getattr(value, each.name))
        )
        for each in fields(value)
    }
    return replace(value, **{name: _filled(each) for name, each in found.items()})


def _changed(value: Any, key: str, say: Say) -> Any:
    if type(value) is Text:
        return say(key, value)
    if isinstance(value, tuple):
        return tuple(_changed(each, key, say) for each in value)
    if isinstance(value, dict):
        return {name: _changed(each, key, say) for name, each in value.items()}
    if not is_dataclass(value) or isinstance(value, (type, *UNSEEN)):
        return value
    kind = type(value)
    changed = (name for name in _words_of(kind) if name != "strings")
    return replace(
        value,
        **{
            name: _changed(getattr(value, name), f"{kind.__name__}.{name}", say) for name in changed
        },
    )


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


@cache
def _words_of(kind: Any) -> list[str]:
    """The fields that may hold words: not where one of a few words is chosen, nor what the
    reading adds.
    """
    hints = _hints(kind)
    return [
        each.name
        for each in fields(kind)
        if each.name not in ("at", "hash") and "Literal[" not in str(hints[each.name])
    ]
