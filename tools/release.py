"""The notes of a release, out of CHANGELOG.md; and whether the tag, the version and the changelog
agree.

python3 -m tools.release v1.2.0    prints what stands under "## 1.2.0" in the changelog
"""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


class NotReady(Exception):
    """Why this tag is no release."""


def notes(tag: str, root: Path = ROOT) -> str:
    """What the changelog says of the version of `tag`, such as `v1.2.0`. `NotReady` when the
    files speak of another.
    """
    version = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "version"
    ]
    if tag != f"v{version}":
        raise NotReady(
            f"the tag is {tag}, and pyproject.toml says {version}: it would be v{version}"
        )
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    found = re.search(
        rf"^## {re.escape(version)}\b[^\n]*\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL
    )
    if not found or not found[1].strip():
        raise NotReady(
            f'CHANGELOG.md has nothing under "## {version}": give "## Unreleased" that name, with'
            " the date"
        )
    return found[1].strip() + "\n"


if __name__ == "__main__":
    try:
        print(notes(sys.argv[1] if len(sys.argv) > 1 else ""), end="")
    except NotReady as error:
        sys.exit(str(error))
