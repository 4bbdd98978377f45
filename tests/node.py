"""The scripts that know nothing of a page, as readers download them, run by the Node that
Playwright brings.
"""

import json
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from playwright._impl._driver import compute_driver_executable

from keuzehulp.site.assets import scripts
from tools.harness.checkout import ROOT

FOLDER = ROOT / "overrides" / scripts.FOLDER
LONG_ENOUGH = 300


def run(tests: Path, names: Iterable[str], known: object, folder: Path) -> None:
    """Run the tests of a folder on these scripts; what the compiler knows is left for them in
    `folder`.
    """
    file = folder / "known.json"
    file.write_text(json.dumps(known), encoding="utf-8")
    pure = [folder / f"{name}.js" for name in names]
    for script in pure:
        script.write_text(
            scripts.minified((FOLDER / script.name).read_text(encoding="utf-8")), encoding="utf-8"
        )
    done = subprocess.run(
        [compute_driver_executable()[0], "--test", *map(str, sorted(tests.glob("*.test.mjs")))],
        env={
            **os.environ,
            "KEUZEHULP_PATHS": str(file),
            "KEUZEHULP_SCRIPTS": os.pathsep.join(map(str, pure)),
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=LONG_ENOUGH,
    )
    assert done.returncode == 0, done.stdout + done.stderr
