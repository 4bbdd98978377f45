"""The Nu HTML checker, which is the standard's own, on all that we make: every page of ours, of
a fresh tree, and what stands by itself.
"""

import json
import re
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from keuzehulp.preview.error_page import mistakes_pages
from tests.outside import LONG_ENOUGH, java, package
from tests.outside.figures import Tell
from tools.harness.checkout import verb

# The checker is one short run: its first compiler is quicker than its best one.
JVM = ("-Xss8m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
OPTIONS = (
    "--format",
    "json",
    "--stdout",
    "--exit-zero-always",
    "--also-check-css",
    "--also-check-svg",
    "--skip-non-html",
)
WRONG, BOX = "wrong.html", '<input type="checkbox" autocomplete="off">'
"""A page with the mistake that once stood on every page of ours: what is read is judged."""
EXPLAINED = {
    # Files are checked as they lie in a folder, and there 'self' is nothing. test_privacy.py looks
    # at pages that are served.
    (
        r"Resource violates Content Security Policy \(meta tag\): external \w+ “[^”]+” blocked by"
        r" “(style|script)-src” directive\."
    ),
    # Script shows it for a moment, and it stays silent then too: the same words are said once, by
    # the line for that.
    r"Attribute “aria-hidden” is unnecessary for elements that have attribute “hidden”\.",
}
UNKNOWN_TO_IT = re.compile(
    r"CSS: (Unrecognized at-rule “@container”|“container-type”: Property “container-type” doesn't"
    r" exist\.)"
)
"""Container queries, which browsers have had since early 2023 (CSS Containment 3) and the
checker's part for CSS has not yet.
"""


@pytest.fixture(scope="module")
def made(published: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """What to check: the site of somebody who publishes, what opens from a disk, the site of a
    fresh tree, and two pages more.
    """
    folder = tmp_path_factory.mktemp("made")
    root = folder / "fresh"
    said("new", root, root=published)
    said("build", "--edition", root, root=published)
    (folder / "dossier.html").write_text(
        said("paths", "--format", "html", root=published), encoding="utf-8"
    )
    (folder / "mistakes.html").write_text(
        mistakes_pages("tree/tree.yml:1:1: <fout> & meer", addresses=())[0].text, encoding="utf-8"
    )
    (folder / WRONG).write_text(
        f"<!doctype html><html lang=nl><title>Fout</title>{BOX}", encoding="utf-8"
    )
    alone = sorted((published / "dist").glob("*.html"))
    assert alone
    return [
        published / "site",
        root / "site",
        *alone,
        *(folder / name for name in ("dossier.html", "mistakes.html", WRONG)),
    ]


def said(*arguments: str | Path, root: Path) -> str:
    """What a verb prints that goes well."""
    done = verb(*arguments, root=root)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_standard_checker_finds_no_mistake(made: list[Path], tell: Tell) -> None:
    jar = package("vnu-jar") / "build/dist/vnu.jar"
    command = [java(), *JVM, "-jar", str(jar), *OPTIONS, *map(str, made)]
    done = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=LONG_ENOUGH
    )
    messages: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    judged = [message for message in messages if message["type"] != "info"]
    mistakes = [message for message in judged if not UNKNOWN_TO_IT.fullmatch(message["message"])]
    assert len(mistakes) < len(judged), "an explanation of what nobody says any more"
    assert [message for message in mistakes if not message["url"].endswith(WRONG)] == []
    assert len(mistakes) == 1, "the page that is wrong on purpose"
    warnings = Counter(
        message["message"] for message in messages if message.get("subType") == "warning"
    )
    assert {
        each for each in warnings if not any(re.fullmatch(pattern, each) for pattern in EXPLAINED)
    } == set()
    assert {
        pattern
        for pattern in EXPLAINED
        if not any(re.fullmatch(pattern, each) for each in warnings)
    } == set()
    pages = sum(
        len([*place.rglob("*.html")]) if place.is_dir() else place.name != WRONG for place in made
    )
    tell(
        f"Nu HTML checker: {pages} pages, 0 errors; {warnings.total()} warnings of {len(EXPLAINED)}"
        " kinds, explained"
    )
