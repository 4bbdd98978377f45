"""A project in which every text that an editor can type says something that another language
would obey; new fields come along.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import count
from typing import Any, TypeVar, get_type_hints

from keuzehulp.model import Project, Published, Publisher, Redirect, Rule, Synonym
from keuzehulp.source import Text

T = TypeVar("T")

MARKS = (
    "<img src=x onerror=alert(1)>",
    "\"onmouseover=alert(1) '",
    "[weg](javascript:alert(1))",
    "![plaat](https://elders.example/x.png)",
    "&lt;b&gt; &amp; &#60;i>",
    "`code` *schuin* __vet__ ~~weg~~",
    "{{ 7 * 7 }} {% if x %} %} {# #}",
    "{ .kh-button #begin onclick=x }",
    "</script></title></textarea>-->",
    "a | b | c",
    "# kop",
    "- punt",
    "1. punt",
    "2026",
    "> aanhaling",
    "```",
    "===",
    "---",
    "[^1]: noot",
    "https://elders.example/ <https://elders.example>",
    "regel\n\nregel\r\n    regel\u2028regel",
    "\\* \\[x\\]",
    "<script>alert(1)</script>",
    "<meta http-equiv=refresh content='0; url=https://elders.example'>",
)
NOT_SHOWN = (Published, Redirect, Rule, Synonym)
"""What no reader ever sees, or only in its effect."""


def marked(project: Project) -> tuple[Project, dict[str, str]]:
    """The project with marks around every text, and by the word that is only in it, each text as
    it should be read.
    """
    number, said = count(), dict[str, str]()

    def say(text: Text) -> Text:
        at = next(number)
        said[word(at)] = (
            f"{MARKS[at % len(MARKS)]} {text} {word(at)} {MARKS[(at + 7) % len(MARKS)]} eind{at}"
        )
        return Text(said[word(at)], text.at)

    return _changed(_filled(project), say), said


def harmless(project: Project) -> Project:
    """The same project with as many words around every text, which mean nothing to anybody."""
    number = count()
    return _changed(
        _filled(project), lambda text: Text(f"begin {text} {word(next(number))} eind", text.at)
    )


def word(number: int) -> str:
    return f"qz{number}zq"


def _filled(project: Project) -> Project:
    some = Text("Iets")
    return replace(
        project,
        publisher=Publisher(
            name=some, funding=some, interests=some, reviewers=(some,), tests=(some,)
        ),
    )


def _changed(value: T, say: Callable[[Text], Text]) -> T:
    found: Any = value
    if type(value) is Text:
        found = say(found)
    elif isinstance(value, tuple):
        found = tuple(_changed(each, say) for each in value)
    elif isinstance(value, dict):
        found = {name: _changed(each, say) for name, each in value.items()}
    elif is_dataclass(value) and not isinstance(value, (type, *NOT_SHOWN)):
        found = replace(
            value, **{name: _changed(getattr(value, name), say) for name in _words_of(type(value))}
        )
    return found  # type: ignore[no-any-return] # of the same kind


@cache
def _words_of(kind: type[Any]) -> list[str]:
    """The fields of a class of the model that may hold words: not where one of a few words is
    chosen, nor what the reading adds.
    """
    hints = get_type_hints(kind)
    return [
        each.name
        for each in fields(kind)
        if each.name not in ("at", "hash") and "Literal[" not in str(hints[each.name])
    ]
