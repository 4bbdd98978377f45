"""Material for MkDocs as it comes, without any of our work: what the site is held against."""

import sys
from pathlib import Path

from tools.harness.checkout import ENVIRONMENT
from tools.harness.run import Run, run

SETTINGS = """site_name: Keuzehulp bedrijfsarts
theme: {name: material, language: nl, font: false}
plugins: []
markdown_extensions: [attr_list, md_in_html]
"""
"""Less than as it comes: no fonts from elsewhere, and no search, whose index fails on lists
within tables.
"""
OUTSIDE = "nav: [index.md]\n"
"""The other pages are not in the menu, as in a large site they can't be."""


def plain(folder: Path, docs: Path, settings: str = SETTINGS) -> Run:
    """Build the Markdown in `docs` with plain Material, into `folder/site`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(f"{settings}docs_dir: {docs}\n", encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "--config-file",
        str(folder / "mkdocs.yml"),
    ]
    return run(command, cwd=folder, env={**ENVIRONMENT, "NO_MKDOCS_2_WARNING": "1"})
