"""What a first visit costs, in bytes as they travel (gzip), beside the same page in the theme as it comes."""

from pathlib import Path

import pytest

from tests.checkout import verb
from tools.bench.material import plain as built_plain
from tools.bench.visit import first_visit, gzipped, inside

STEP = "stappenplan/werknemer/stap-3"
AT_MOST = 0.2
"""Of the bytes of the same page in plain Material; half was promised."""
KEUZEHULP = 60_000
SCRIPT = 15_000
"""In gzip."""


@pytest.fixture(scope="module")
def plain(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same pages in Material as it comes, with only its fonts from elsewhere left out."""
    folder = tmp_path_factory.mktemp("plain")
    done = verb("pages", folder / "docs", root=checkout)
    assert done.returncode == 0, done.stderr
    built_plain(folder, folder / "docs")
    return folder / "site"


def test_a_step_page_is_far_lighter_than_the_same_page_in_the_plain_theme(site: Path, plain: Path) -> None:
    ours, theirs = first_visit(site, STEP), first_visit(plain, STEP)
    assert sum(theirs.values()) > 50_000, theirs
    assert sum(ours.values()) <= AT_MOST * sum(theirs.values()), (ours, theirs)


def test_a_step_page_needs_no_script(site: Path) -> None:
    assert [name for name in first_visit(site, STEP) if name.endswith(".js")] == []
    assert len(first_visit(site, STEP)) == 3


def test_the_keuzehulp_is_one_small_file(site: Path) -> None:
    files = first_visit(site, "keuzehulp")
    assert set(files) == {"keuzehulp/index.html"}
    size = sum(files.values())
    assert size <= KEUZEHULP, f"{size:,} bytes: make texts or style shorter, or promise more here, in tools/bench/sizes.py and the README"
    assert gzipped(inside(site, "keuzehulp", "script")) <= SCRIPT
