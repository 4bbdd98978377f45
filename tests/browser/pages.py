"""Pages of the built site, one after the other in one tab, and what the tests do on each."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Literal
from urllib.parse import urlsplit
from urllib.request import urlopen

from playwright.sync_api import Page, ViewportSize

from tests.html import read_text
from tests.thorough import THOROUGH, covering

Scheme = Literal["light", "dark"]
Fault = tuple[str, str]
"""The address of a page, and what is wrong there."""

SHOWN = 4
HASH = re.compile(r"'sha256-[^']+'\s?")

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


def kinds(addresses: Iterable[str]) -> list[str]:
    """Addresses of pages that together have all that any of them has, by what a stylesheet, a
    script or a checker knows it.

    A page of which each part is on one of these too, as the other steps of a guide, shows nothing
    new. A thorough run takes more.
    """
    return by_name(addresses) if THOROUGH else covering(addresses, _parts)


def by_name(addresses: Iterable[str]) -> list[str]:
    """One address of those that differ in a number only, as the steps of a guide do: the last of
    them.
    """
    return list(
        {re.sub(r"\d+", "0", urlsplit(address).path): address for address in addresses}.values()
    )


@cache
def _parts(address: str) -> frozenset[tuple[str, ...]]:
    """Each element with each class, and which attributes it has; and the policy of the page but
    for its hashes.
    """
    with urlopen(address) as answer:
        page = read_text(answer.read().decode("utf-8"))
    found = {
        (tag.name, name, *sorted(tag.attributes))
        for tag in page.tags
        for name in tag.attributes.get("class", "").split() or [""]
    }
    return frozenset({*found, *((name, HASH.sub("", rest)) for name, rest in page.policy.items())})


def open_all(page: Page) -> None:
    """Unfold every `<details>`, so that what is inside is looked at too."""
    page.evaluate(
        "() => document.querySelectorAll('details').forEach((each) => { each.open = true; })"
    )


# What stands in a long row, of which every part stands in an earlier one too.
_ALIKE = """() => {
  const parts = (item) => [item, ...item.querySelectorAll("*")].map((each) =>
    [each.localName, each.className, ...each.getAttributeNames().sort()].join(" "));
  const long = [...document.querySelectorAll("main, main *")].filter((each) => each.children.length > 12);
  for (const list of long) {
    const seen = new Set();
    for (const item of [...list.children]) {
      const found = parts(item);
      if (found.every((part) => seen.has(part))) item.remove();
      else for (const part of found) seen.add(part);
    }
  }
}"""


def thin_out(page: Page) -> None:
    """Keep of every long row of items only those that together have all its parts, for a checker
    that holds every two elements against each other. A thorough run keeps all.
    """
    if not THOROUGH:
        page.evaluate(_ALIKE)


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
