"""What a terminal or a pipe gets is UTF-8, whatever the machine would choose."""

import subprocess
import sys
from pathlib import Path
from shlex import quote

import pytest

from tools.harness.checkout import ENVIRONMENT, LONG_ENOUGH, copied
from tools.harness.warm import Warm

TREE = """
tree: {id: boom, title: Een boom, start: vraag}
questions:
  - id: vraag
    code: V1
    question: Wilt u iets?
    answers: [{id: ja, code: a, label: Ja, to: klaar}, {id: nee, code: b, label: Nee, to: klaar}]
outcomes:
  - {id: klaar, code: U1, title: Klaar met één}
  - {id: een, code: U2, title: Nog één}
  - {id: ander, code: U3, title: Een ánder}
"""
OLD = (
    {"PYTHONIOENCODING": "cp1252"},
    {
        "PYTHONIOENCODING": "cp850:strict",
        "LANG": "C",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
    },
)


@pytest.fixture(scope="module")
def root(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout, and beside its tree two small ones that differ."""
    root = copied(tmp_path_factory.mktemp("terminal") / "checkout", of=checkout)
    for name, question in (("een", "Wilt u één ding?"), ("ander", "Wilt u iets ánders?")):
        (root / name).mkdir()
        text = TREE.replace("Wilt u iets?", question).replace("to: klaar", f"to: {name}", 1)
        (root / name / "tree.yml").write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def machines(root: Path) -> list[Warm]:
    """A Python as this machine starts it, and one as each of the old machines does: what it speaks
    is settled then, and every verb of it speaks the same.
    """
    return [Warm(root, {**ENVIRONMENT, **machine}) for machine in ({}, *OLD)]


VERBS = (
    ("--help",),
    ("diff", "--help"),
    ("diff", "een", "ander"),
    ("export", "--to", "mermaid", "--tree", "een"),
    ("nergens",),
)


@pytest.mark.parametrize("arguments", VERBS, ids=" ".join)
def test_every_machine_gets_the_same_signs(
    arguments: tuple[str, ...], machines: list[Warm]
) -> None:
    usual, *others = (machine.run([*arguments], seconds=LONG_ENOUGH) for machine in machines)
    assert not usual.stdout.isascii() or not usual.stderr.isascii() or arguments == ("--help",), (
        "no sign that an old machine lacks"
    )
    assert "Traceback" not in usual.stderr
    for old, other in zip(OLD, others, strict=True):
        assert vars(other) == vars(usual), old


def test_a_name_that_is_no_utf8_is_told_in_codes(root: Path) -> None:
    odd = b"boom-\xe9"
    command = [sys.executable.encode(), b"build_tree.py", b"check", b"--tree", odd]
    done = subprocess.run(
        command, cwd=root, env=ENVIRONMENT, capture_output=True, check=False, timeout=120
    )
    assert done.returncode == 1
    assert "bestaat niet" in (done.stdout + done.stderr).decode("utf-8")
    assert b"Traceback" not in done.stderr


def test_without_anywhere_to_speak_it_still_works(root: Path) -> None:
    done = subprocess.run(
        f"exec {quote(sys.executable)} build_tree.py check >&- 2>&-",
        shell=True,
        cwd=root,
        env=ENVIRONMENT,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0
