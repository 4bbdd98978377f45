"""What a first visit costs, in bytes as they travel (gzip), beside the same page in the theme as
it comes.
"""

import shutil
from pathlib import Path

import pytest

from tools.harness.material import plain as built_plain
from tools.harness.visit import first_visit, gzipped, inside

STEP = "stappenplan/werknemer/stap-3"
AT_MOST = 0.2
"""Of the bytes of the same page in plain Material; half was promised."""
KEUZEHULP = 60_000
STYLE = 8_000
FONT = 40_000
SCRIPT = 15_000
"""In gzip."""


@pytest.fixture(scope="module")
def plain(written: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same page in Material as it comes, with only its fonts from elsewhere left out."""
    folder = tmp_path_factory.mktemp("plain")
    for page in ("index.md", f"{STEP}.md"):
        (folder / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(written / page, folder / "docs" / page)
    built_plain(folder, folder / "docs")
    return folder / "site"


def test_a_step_page_is_far_lighter_than_the_same_page_in_the_plain_theme(
    site: Path, plain: Path
) -> None:
    ours, theirs = without_font(first_visit(site, STEP)), first_visit(plain, STEP)
    assert sum(theirs.values()) > 50_000, theirs
    assert sum(ours.values()) <= AT_MOST * sum(theirs.values()), (ours, theirs)


def test_a_step_page_needs_no_script(site: Path) -> None:
    assert [name for name in first_visit(site, STEP) if name.endswith(".js")] == []
    assert len(first_visit(site, STEP)) == 4  # itself, its style, the icon and the font


def test_the_keuzehulp_is_one_small_file_and_a_font(site: Path) -> None:
    files = first_visit(site, "keuzehulp")
    document, font = files
    size = files[document]
    assert document == "keuzehulp/index.html"
    assert font.endswith(".woff2") and files[font] <= FONT
    assert size <= KEUZEHULP, (
        f"{size:,} bytes: make texts or style shorter, or promise more here, in benchmarks/sizes.py"
        " and the README"
    )
    assert gzipped(inside(site, "keuzehulp", "script")) <= SCRIPT


def test_the_style_of_the_pages_is_small(site: Path) -> None:
    """What only the keuzehulp has is not in it."""
    style = (site / "assets/site.css").read_bytes()
    assert gzipped(style) <= STYLE
    assert b"kh-page" in style and b".kh-choice{" not in style


def without_font(files: dict[str, int]) -> dict[str, int]:
    """A visit without the font, which the theme as it comes here has none of either."""
    return {name: size for name, size in files.items() if not name.endswith(".woff2")}
