"""The rules that hosts are given, and the files for them, without a host."""

import gzip
from datetime import date
from pathlib import Path

import brotli

from keuzehulp.model import Project
from keuzehulp.site import Page, Site
from keuzehulp.site.hosting import headers
from keuzehulp.site.look import look_of
from tools.harness.checkout import ROOT, SITE_URL, contents


def test_more_trees_than_a_host_reads_rules_for_are_merged() -> None:
    """Each tree has pages of its own with a policy of their own; above the limit only who may
    frame is left to the header.
    """
    trees = range(60)
    found = {
        f"boom-{n}/{page}": f"style 'sha256-{n}{page}'; frame-ancestors 'self'"
        for n in trees
        for page in ("", "overzicht/")
    }
    found |= {f"embed/v1/boom-{n}/": f"style 'sha256-{n}'; frame-ancestors *" for n in trees}
    assert headers.joined(dict(list(found.items())[:20]), kept=1) == headers.apart(
        dict(list(found.items())[:20])
    )
    rules = headers.joined(found, kept=1)
    assert len(rules) <= headers.MOST_RULES
    for address in found:
        (rule,) = (rule for rule in rules if rule.fits(address))
        assert (
            rule.policy == "frame-ancestors"
            f" {'*' if address.startswith('embed/') else chr(39) + 'self' + chr(39)}"
        )


def test_when_merging_is_not_enough_it_is_told(checkout: Path) -> None:
    site = Site(look=look_of(ROOT), content=ROOT / "content", name="", today=date(2026, 11, 22))
    pages = [
        Page(f"boom-{n}/{page}index.html", f"<p>{page}</p>")
        for n in range(101)
        for page in ("", "a/")
    ]
    (said,) = headers.too_many_rules(pages, site)
    assert "Cloudflare leest er 100" in said
    assert list(headers.too_many_rules(pages[:150], site)) == []


def test_rules_never_overlap_however_deep_pages_differ() -> None:
    found = {
        "": "a",
        "x/": "a",
        "x/een/": "a",
        "x/twee/": "a",
        "y/": "a",
        "y/een/": "b",
        "y/een/diep/": "b",
        "z/een/": "c",
        "los.html": "a",
    }
    rules = [(rule.address + "*" * rule.below, rule.policy) for rule in headers.apart(found)]
    assert rules == [
        ("", "a"),
        ("los.html", "a"),
        ("x/*", "a"),
        ("y/", "a"),
        ("y/een/*", "b"),
        ("z/een/", "c"),
    ]


def test_only_a_whole_host_with_https_promises_https() -> None:
    for url, promised in (
        ("https://keuzehulp.example.org/", True),
        ("https://example.org/hulp/", False),
        ("http://example.org/", False),
        ("", False),
    ):
        site = Site(
            look=look_of(ROOT), content=ROOT / "content", name="", today=date(2026, 11, 22), url=url
        )
        assert ("Strict-Transport-Security" in headers.everywhere(site)) == promised, url


def test_who_finds_a_leak_knows_whom_to_tell(published: Path, site: Path, project: Project) -> None:
    newest = max(fact.checked.date for fact in project.facts)
    lines = (published / "site/.well-known/security.txt").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "Contact: mailto:keuzehulp@example.org",
        f"Expires: {newest.replace(year=newest.year + 1)}T00:00:00Z",
        "Preferred-Languages: nl, en",
        f"Canonical: {SITE_URL}.well-known/security.txt",
    ]
    assert not (site / ".well-known").exists(), "without a contact there is nobody to tell"


def test_compressed_files_say_the_same_and_hold_no_time(compressed: Path) -> None:
    files = contents(compressed / "site")
    made = [path for path in files if path.endswith((".gz", ".br"))]
    assert {"keuzehulp/index.html.gz", "keuzehulp/index.html.br", "assets/site.css.br"} <= set(made)
    for path in made:
        plain = files[path[:-3]]
        assert (gzip if path.endswith(".gz") else brotli).decompress(files[path]) == plain
        assert len(files[path]) < len(plain)
        assert path.endswith(".br") or files[path][4:8] == b"\0\0\0\0", (
            "a time would make every build another"
        )
