"""What a first visit costs, in bytes as they travel (gzip), beside the same page in the theme as it comes."""

import gzip
import subprocess
import sys
from pathlib import Path

import html5lib
import pytest

from tests.checkout import ENVIRONMENT, verb

STEP = "stappenplan/werknemer/stap-3"
AT_MOST = 0.2
"""Of the bytes of the same page in plain Material; half was promised."""
PLAIN = """site_name: Keuzehulp bedrijfsarts
theme: {name: material, language: nl, font: false}
plugins: []
markdown_extensions: [attr_list, md_in_html]
"""


def first_visit(site: Path, page: str) -> dict[str, int]:
    """Every file that a browser needs to show a page, with its size in gzip."""
    document = html5lib.parse((site / page / "index.html").read_text(encoding="utf-8"), namespaceHTMLElements=False)
    needed = [link.get("href") for link in document.iter("link") if link.get("rel") in ("stylesheet", "icon")]
    needed = [href for href in needed if href and not href.startswith("data:")]
    needed += [script.get("src") for script in document.iter("script") if script.get("src")]
    files = [site / page / "index.html", *((site / page / str(href)).resolve() for href in needed)]
    return {path.relative_to(site.resolve()).as_posix(): len(gzip.compress(path.read_bytes(), 9)) for path in map(Path.resolve, files)}


@pytest.fixture(scope="module")
def plain(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same pages in Material as it comes, with only its fonts from elsewhere left out."""
    folder = tmp_path_factory.mktemp("plain")
    done = verb("pages", folder / "docs", root=checkout)
    assert done.returncode == 0, done.stderr
    (folder / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")]
    subprocess.run(build, env={**ENVIRONMENT, "NO_MKDOCS_2_WARNING": "1"}, check=True, capture_output=True)
    return folder / "site"


def test_a_step_page_is_far_lighter_than_the_same_page_in_the_plain_theme(site: Path, plain: Path) -> None:
    ours, theirs = first_visit(site, STEP), first_visit(plain, STEP)
    assert sum(theirs.values()) > 50_000, theirs
    assert sum(ours.values()) <= AT_MOST * sum(theirs.values()), (ours, theirs)


def test_a_step_page_needs_no_script(site: Path) -> None:
    assert [name for name in first_visit(site, STEP) if name.endswith(".js")] == []
    assert len(first_visit(site, STEP)) == 3


def test_the_keuzehulp_is_one_file_of_at_most_60_kb(site: Path) -> None:
    files = first_visit(site, "keuzehulp")
    assert set(files) == {"keuzehulp/index.html"}
    assert sum(files.values()) <= 60_000
