"""`check` runs at every save: it loads nothing that it can do without, and makes no page to know
that none is lost.
"""

import json
import subprocess
import sys
from pathlib import Path

from tools.harness.checkout import ENVIRONMENT, verb

LOADED = """
import json, sys
from pathlib import Path
from keuzehulp.cli.main import done
code = done(["check", "--edition", sys.argv[1]], home=Path.cwd())
print(json.dumps([code, sorted({name.partition(".")[0] for name in sys.modules})]))
"""
HEAVY = {"mkdocs", "markdown", "segno", "watchdog", "filelock", "pygments", "babel"}
"""Packages for pages, codes, saves and locks."""


def test_it_loads_no_package_for_making_or_serving_pages(checkout: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, str(checkout)],
        cwd=checkout,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
    )
    code, loaded = json.loads(done.stdout.splitlines()[-1])
    assert code == 0, done.stdout
    assert "yaml" in loaded
    assert not HEAVY & set(loaded)


def test_a_place_that_only_a_page_can_tell_is_still_looked_for(
    checkout: Path, tmp_path: Path
) -> None:
    """Places in hand-written pages are in no data: then pages are made, with the settings."""
    root = tmp_path / "edition"
    assert verb("new", root, root=checkout).returncode == 0
    page = root / "content/wij.md"
    page.write_text("# Wie wij zijn {#wie-wij-zijn}\n\nWij zijn niemand.\n", encoding="utf-8")
    (root / "tree/published.yml").write_text(
        "published:\n  addresses: [wij/, 'wij/#wie-wij-zijn']\n", encoding="utf-8"
    )
    assert verb("check", "--edition", root, root=checkout).returncode == 0
    page.write_text("# Wie wij zijn\n\nWij zijn niemand.\n", encoding="utf-8")
    done = verb("check", "--edition", root, root=checkout)
    assert done.returncode == 1
    assert "wij/#wie-wij-zijn" in done.stdout
