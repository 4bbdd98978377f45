"""Scripts and styles as Biome judges them, a linter that others wrote."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright._impl._driver import compute_driver_executable

from tests.outside import HERE, LONG_ENOUGH, package
from tests.outside.figures import Tell
from tools.harness.checkout import ROOT

PLACES = ("overrides/assets", "tests")
KINDS = (".js", ".mjs", ".cjs", ".css")


def judged(folder: Path) -> tuple[list[str], int]:
    """What there is to say of all scripts and styles below this folder, and how many were looked
    at.
    """
    biome = package("@biomejs/biome") / "bin/biome"
    command = [
        compute_driver_executable()[0],
        str(biome),
        "lint",
        f"--config-path={HERE / 'biome.jsonc'}",
    ]
    command += ["--reporter=json", "--max-diagnostics=none", str(folder)]
    done = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=LONG_ENOUGH
    )
    assert done.stdout, done.stderr
    report = json.loads(done.stdout)
    found = [
        f"{each['location'].get('path')}: {each['category']}: {each['message']}"
        for each in report["diagnostics"]
    ]
    return found, report["summary"]["unchanged"] + report["summary"]["changed"]


def test_nothing_is_wrong_with_scripts_and_styles(tmp_path: Path, tell: Tell) -> None:
    """In a copy: Biome would take its settings in `tests/` for those of a second project."""
    ours = [
        path
        for place in PLACES
        for path in (ROOT / place).rglob("*")
        if path.suffix in KINDS and "vendor" not in path.parts
    ]
    for path in ours:
        copy = tmp_path / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    found, looked_at = judged(tmp_path)
    assert found == []
    assert looked_at == len(ours) > 80
    tell(f"Biome: {looked_at} scripts and styles, nothing to say")


@pytest.mark.parametrize(
    ("name", "text", "rule"),
    [
        ("a.js", "const a = 1;\na = 2;\n", "noConstAssign"),
        ("a.css", "a { colr: red }", "noUnknownProperty"),
    ],
)
def test_what_is_wrong_is_found(name: str, text: str, rule: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    found, _ = judged(tmp_path)
    assert any(rule in each for each in found), found
