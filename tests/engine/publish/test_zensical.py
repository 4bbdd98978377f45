"""The way out of MkDocs: from the written pages Zensical makes the same site."""

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from keuzehulp.scaffold import fresh
from tests.html import Html, heading_of, read
from tools.harness.checkout import ENVIRONMENT, LONG_ENOUGH, ROOT, TODAY, copied, edition_of, verb

COMMANDS = re.compile(r"^```sh\n((?:(?!```).*\n)*?.*zensical build\n)```$", re.MULTILINE)


MARK = '</title><img src=x> &lt; "'
"""What somebody may type as the title of a page, and is read as it was typed."""


@pytest.fixture(scope="module")
def root(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout with the small tree and the pages of a fresh edition."""
    folder = tmp_path_factory.mktemp("zensical")
    root = copied(folder / "checkout", of=checkout)
    fresh(folder / "mijn", today=date.fromisoformat(TODAY))
    for name in ("tree", "content"):
        shutil.rmtree(root / name)
        (folder / "mijn" / name).rename(root / name)
    return root


@pytest.fixture(scope="module")
def site(root: Path, checkout: Path) -> Path:
    """The same site by MkDocs."""
    edition = edition_of(root, root.with_name("edition"))
    done = verb("build", "--edition", edition, root=checkout)
    assert done.returncode == 0, done.stderr
    return edition / "site"


@pytest.fixture(scope="module")
def with_zensical(root: Path) -> dict[str, Html]:
    """The pages of the site that Zensical makes, by the commands of the README."""
    privacy = (root / "content/privacy.md").read_text(encoding="utf-8")
    assert privacy.count("title: ") == 1
    (root / "content/privacy.md").write_text(
        privacy.replace("title: ", f"title: '{MARK}' #", 1), encoding="utf-8"
    )
    (commands,) = COMMANDS.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    script = "set -e\nalias python3=.venv/bin/python\n" + commands
    done = subprocess.run(
        ["sh", "-c", script],
        cwd=root,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
        timeout=LONG_ENOUGH,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (made,) = (folder for folder in root.rglob("site") if (folder / "index.html").is_file())
    return read(made)


def test_zensical_makes_the_same_addresses_with_the_same_headings(
    with_zensical: dict[str, Html], site: Path
) -> None:
    with_mkdocs = read(site)
    assert sorted(with_zensical) == sorted(with_mkdocs)
    for path, page in with_mkdocs.items():
        assert heading_of(with_zensical[path]) == heading_of(page), path


def test_zensical_leaves_finished_documents_as_they_are(
    with_zensical: dict[str, Html], site: Path
) -> None:
    for path in ("keuzehulp/index.html", "overzicht/index.html"):
        assert with_zensical[path].text == (site / path).read_text(encoding="utf-8")


def test_pages_by_zensical_have_our_shell_and_no_inline_script(
    with_zensical: dict[str, Html], site: Path
) -> None:
    for path, page in read(site).items():
        other = with_zensical[path]
        assert other.policy == page.policy, path
        assert scripts_of(other) == scripts_of(page), path
        assert "".join(other.raw["script"]) == "".join(page.raw["script"]), path
        assert "kh-header" in other.text, path


def test_words_in_the_shell_are_text_to_zensical_as_well(with_zensical: dict[str, Html]) -> None:
    page = with_zensical["privacy/index.html"]
    assert page.title_text.startswith(f"{MARK} – ")
    assert not page.all("img")


def scripts_of(page: Html) -> list[str]:
    """Where its scripts are; Zensical writes `./` in front of what is beside the first page."""
    return [tag.attributes.get("src", "").removeprefix("./") for tag in page.all("script")]
