"""The plain words of a Markdown page, by section: what a search looks in.

An element with `data-search-exclude` is left out: what stands on many pages says nothing about this
one. Material's search knows the same attribute.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

import yaml

from keuzehulp.source.nodes import LOADER

FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
# `## Words {#anchor .class}`.
HEADING = re.compile(r"^(?P<marks>#{1,6}) +(?P<title>.*?)(?: *\{(?P<attributes>[^}]*)\})? *$")
ANCHOR = re.compile(r"#([\w-]+)")
# The words of a link, and what a picture is called.
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
# `{ .class }`, `{#id}`, `{ target=_blank }`: the attribute lists of Markdown's own extension.
ATTRIBUTES = re.compile(r"\{ ?[.#:][^}]*\}|\{ ?[a-z][\w-]*=[^}]*\}")
ITEM = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+", re.MULTILINE)
# Marks before or behind a word, but for a `\*` that is written as a sign.
EMPHASIS = re.compile(r"(?<!\\)[*_`]+(?=\S)|(?<=\S)(?<!\\)[*_`]+")
ESCAPED = re.compile(r"\\([\\`*_\[\]#|~])")
# A comment, or a tag with its attributes; between quotes these may hold a `>`.
TAG = re.compile(
    r"<!--.*?-->|<(?P<closing>/?)(?P<name>[a-z][\w-]*)(?P<attributes>(?:[^<>'\"]|'[^']*'|\"[^\"]*\")*?)(?P<closed>/?)>",
    re.DOTALL,
)
EXCLUDED = "data-search-exclude"
VOID = {"br", "hr", "img", "input", "wbr"}


@dataclass(frozen=True)
class Section:
    """A part of a page that can be pointed at: the page itself (no anchor), or what stands below
    a heading with an id of its own.
    """

    anchor: str
    title: str
    headings: tuple[str, ...]
    text: str


def front_matter(markdown: str) -> Mapping[str, Any]:
    """What a Markdown page says about itself above its text."""
    match = FRONT.match(markdown)
    return yaml.load(match.group(1), LOADER) or {} if match else {}


def unreadable_front_matter(markdown: str) -> tuple[int, str] | None:
    """The line and the words of a mistake in what a page says about itself, or nothing."""
    try:
        front_matter(markdown)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return (
            mark.line + 2 if mark else 1
        ), f"between the lines of dashes is no YAML: {getattr(error, 'problem', None) or error}"
    return None


def sections(markdown: str) -> Iterator[Section]:
    """The page, up to the first heading of the second level with an id, and then a section for
    each of those.
    """
    anchor, title, headings, lines = "", "", list[str](), list[str]()
    for line in _words(FRONT.sub("", markdown)).splitlines():
        heading = HEADING.match(line)
        if not heading:
            lines.append(line)
            continue
        if starts := _anchor(heading):
            yield Section(anchor, title, tuple(headings), _flat(lines))
            anchor, title, headings, lines = starts, _inline(heading["title"]), [], []
        elif len(heading["marks"]) > 1:
            headings.append(_inline(heading["title"]))
    yield Section(anchor, title, tuple(headings), _flat(lines))


def _anchor(heading: re.Match[str]) -> str:
    """The id of a heading of the second level. Deeper ones only divide a text."""
    match = ANCHOR.search(heading["attributes"] or "") if heading["marks"] == "##" else None
    return match.group(1) if match else ""


def _flat(lines: list[str]) -> str:
    """The lines as running text, one paragraph or item on each line."""
    paragraphs = (_inline(ITEM.sub("", line)) for line in lines)
    return "\n".join(paragraph for paragraph in paragraphs if paragraph)


def _inline(text: str) -> str:
    """A line without the marks of Markdown; what is written as a reference is no mark."""
    plain = ATTRIBUTES.sub("", LINK.sub(r"\1", text))
    return " ".join(unescape(ESCAPED.sub(r"\1", EMPHASIS.sub("", plain))).split())


def _words(html: str) -> str:
    """What stands outside of tags and of excluded elements.

    Without a parser of HTML, which takes five times as long: most of a page is tags, and we write
    them ourselves.
    """
    words: list[str] = []
    excluded: list[str] = []
    end = 0
    for tag in TAG.finditer(html):
        if not excluded:
            words += [html[end : tag.start()], "\n" if tag["name"] == "br" else ""]
        end = tag.end()
        if tag["closing"]:
            # The last of them, if this closes it; the end of any other element means nothing here.
            del excluded[len(excluded) - (excluded[-1:] == [tag["name"]]) :]
        elif (
            tag["name"]
            and tag["name"] not in VOID
            and not tag["closed"]
            and (excluded or EXCLUDED in tag["attributes"])
        ):
            excluded.append(tag["name"])
    return "".join([*words, "" if excluded else html[end:]])
