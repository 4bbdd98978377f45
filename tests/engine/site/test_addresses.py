"""Addresses: which may be followed, how a number is dialled, and what servers are told of those that moved."""

import re
from datetime import date

import pytest

from keuzehulp.site import Page, Site
from keuzehulp.site.hosting import server_config
from keuzehulp.site.look import look_of
from keuzehulp.site.render.text_filters import dialled
from keuzehulp.site.urls.redirects import Moved
from keuzehulp.site.urls.relative import may_be_followed, relative_url
from tools.harness.checkout import ROOT, TODAY


@pytest.mark.parametrize(
    ("target", "followed"),
    [
        ("tel:08008020", True),
        ("TEL:08008020", True),
        ("mailto:a@example.org", True),
        ("https://example.org/", True),
        ("telnet:example.org", False),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org/", False),
        ("begrippen/", True),
    ],
)
def test_a_link_may_show_call_or_write_and_nothing_else(target: str, followed: bool) -> None:
    assert may_be_followed(target) is followed
    if not followed or ":" in target:
        assert relative_url(target, "keuzehulp/") == (target if followed else "#")


@pytest.mark.parametrize(
    ("number", "link"),
    [
        ("0800 - 80 20", "08008020"),
        ("+31 (0)20 123 45 67", "+310201234567"),
        ("088-123.45.67", "0881234567"),
        ("14 020", "14020"),
    ],
)
def test_a_number_is_dialled_without_what_makes_it_readable(number: str, link: str) -> None:
    assert dialled(number) == link


def test_what_moved_is_a_pattern_of_exactly_that_address() -> None:
    """A dot or a plus in an address is that sign, and stands for no other; a page of its own
    does not get what was meant for all.
    """
    moved = [
        Moved("oud.adres/a+b/index.html", lambda: "", "", to="nieuw/"),
        Page("index.html", lambda: "<p>"),
    ]
    site = Site(
        look=look_of(ROOT),
        content=ROOT / "content",
        name="",
        today=date.fromisoformat(TODAY),
        url="https://example.org/a.b/",
    )
    files = [
        str(page.made)
        for page in (*server_config.pages(moved, site), *server_config.settings(moved, site))
    ]
    lines = [
        line.strip()
        for text in files
        for line in text.splitlines()
        if "oud" in line and "adres" in line
    ]
    assert len(lines) == 4, "of Netlify, Apache, nginx and Caddy"
    assert sum("oud.adres/a+b/ " in line for line in lines) == 1, (
        "one of them takes an address as it is"
    )
    patterns = [re.search(r"\^\S*?\$", line) for line in lines if "^" in line]
    for pattern in patterns:
        assert pattern
        matches = re.compile(pattern[0]).fullmatch
        assert matches("/a.b/oud.adres/a+b/")
        assert matches("/a.b/oud.adres/a+b")
        assert not any(
            map(
                matches,
                (
                    "/a.b/oudXadres/a+b/",
                    "/a.b/oud.adres/aab/",
                    "/aXb/oud.adres/a+b/",
                    "/a.b/oud.adres/a+b/c",
                ),
            )
        )
