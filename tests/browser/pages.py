"""Pages of the built site, one after the other in one tab, and what the tests do on each."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Literal
from urllib.parse import urlsplit
from urllib.request import urlopen

from playwright.sync_api import Frame, Page, ViewportSize

from tests.browser.parts import PART, Part, Parts, parts_of
from tests.thorough import THOROUGH, covering

Scheme = Literal["light", "dark"]
Fault = tuple[str, str]
"""The address of a page, and what is wrong there."""

SHOWN = 4
GETS = ("link", "style", "script", "img", "iframe", "object", "video", "form")

PHONE: ViewportSize = {"width": 360, "height": 640}
TELEPHONE: ViewportSize = {"width": 360, "height": 740}
"""What a usual telephone shows of a page, on which the plan of an outcome is measured too."""
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
NARROW: ViewportSize = {"width": 320, "height": 640}
"""A window of 1280 pixels at 400 %."""


def each(page: Page, addresses: Iterable[str]) -> Iterator[str]:
    """Open every address in turn, and give it."""
    for address in addresses:
        page.goto(address)
        yield address


def faults(page: Page, addresses: Iterable[str], script: str, argument: Any = None) -> list[Fault]:
    """What `script` finds wrong on each page, with everything unfolded."""
    found: list[Fault] = []
    for address in each(page, addresses):
        open_all(page)
        found += [(address, fault) for fault in page.evaluate(script, argument)]
    return found


def enough(addresses: Iterable[str]) -> list[str]:
    """The pages to look at, where one without a part of its own shows nothing new: every kind; in
    a thorough run every page.
    """
    return list(addresses) if THOROUGH else kinds(addresses)


def kinds(addresses: Iterable[str]) -> list[str]:
    """Addresses of pages that together have all that any of them has, by what a stylesheet, a
    script or a checker knows it.

    A page of which each part is on one of these too, as the other steps of a guide, shows nothing
    new. A thorough run takes more.
    """
    return by_name(addresses) if THOROUGH else covering(addresses, _parts)


def counted(looked: int, of: int, what: str) -> str:
    """How many pages or screens were looked at, and why those."""
    if looked == of:
        return f"all {of} {what}"
    return f"{looked} of {of} {what}, which together have every part of all"


def by_name(addresses: Iterable[str]) -> list[str]:
    """One address of those that differ in a number only, as the steps of a guide do: the last of
    them.
    """
    return list(
        {re.sub(r"\d+", "0", urlsplit(address).path): address for address in addresses}.values()
    )


def fullest(addresses: Sequence[str]) -> list[str]:
    """Pages to look at where it matters whether words fit: `kinds`, of which one has the longest
    word that stands in a heading, a link or any such element; in a thorough run every page.
    """
    longest: dict[str, tuple[int, str]] = {}
    for address in addresses:
        for tag, length in _read(address).longest.items():
            longest[tag] = max(longest.get(tag, (0, "")), (length, address))

    def parts(address: str) -> set[Part]:
        most = {("longest word", tag) for tag, (_, where) in longest.items() if where == address}
        return most | _parts(address)

    return list(addresses) if THOROUGH else covering(addresses, parts)


def hearing(addresses: Iterable[str]) -> list[str]:
    """Pages that together have every script and every key to press, and one that has none; in a
    thorough run as many as of `kinds`.
    """
    return by_name(addresses) if THOROUGH else covering(addresses, lambda a: _read(a).hears or {""})


def getting(addresses: Iterable[str], by: Collection[str] = GETS) -> list[str]:
    """Pages that together have every way to get something by one of these elements, with each
    policy; and every script, when that is one. In a thorough run every page.
    """

    def parts(address: str) -> set[Part]:
        page = _read(address)
        scripts = {(script,) for script in page.hears if "script" in by}
        return scripts | {part for part in page.parts if len(part) == 1 or part[0] in by}

    return list(addresses) if THOROUGH else covering(addresses, parts)


def _parts(address: str) -> set[Part]:
    return _read(address).parts


@cache
def _read(address: str) -> Parts:
    with urlopen(address) as answer:
        return parts_of(answer.read().decode("utf-8"))


def open_all(page: Page) -> None:
    """Unfold every `<details>`, so that what is inside is looked at too."""
    page.evaluate(
        "() => document.querySelectorAll('details').forEach((each) => { each.open = true; })"
    )


# What stands in a long row, of which every part stands in an earlier one too.
_ALIKE = f"""(leave) => {{
  const part = {PART};
  const long = [...document.querySelectorAll("main, main *")].filter((each) => each.children.length > 12);
  for (const list of long) {{
    const seen = new Set();
    for (const item of [...list.children]) {{
      const found = [item, ...item.querySelectorAll("*")].map(part);
      if (found.every((each) => seen.has(each))) leave(item);
      else for (const each of found) seen.add(each);
    }}
  }}
}}"""
_REMOVE = f"() => ({_ALIKE})((item) => item.remove())"
_PASS_OVER = f"""() => ({_ALIKE})((item) => {{
  for (const each of [item, ...item.querySelectorAll("*")]) if (each.tabIndex >= 0) each.tabIndex = -1;
}})"""


def thin_out(page: Page | Frame) -> None:
    """Keep of every long row of items only those that together have all its parts, for a checker
    that takes long on each. A thorough run keeps all.
    """
    if not THOROUGH:
        page.evaluate(_REMOVE)


def pass_over(page: Page) -> None:
    """Let Tab pass over what `thin_out` would remove; it stays where it is."""
    if not THOROUGH:
        page.evaluate(_PASS_OVER)


def told(found: Iterable[Fault]) -> str:
    """Faults as the message of a failing test: each once, with the pages that have it."""
    pages: dict[str, dict[str, None]] = {}
    for address, fault in found:
        pages.setdefault(fault, {})[urlsplit(address).path] = None
    return "\n" + "\n".join(
        f"{fault}\n    on {_some(list(where))}" for fault, where in pages.items()
    )


def _some(addresses: list[str]) -> str:
    more = len(addresses) - SHOWN
    return ", ".join(addresses[:SHOWN]) + (f" and {more} more" if more > 0 else "")
