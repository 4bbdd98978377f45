"""A slip in any file that a person edits: a sentence in Dutch that names the file, or the site
as it was, and never a traceback.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from random import Random

import pytest

from keuzehulp.cli.asked import configured_site
from keuzehulp.cli.mutate import mutation
from keuzehulp.edition import edition_at
from keuzehulp.machine.today import today
from keuzehulp.model import Project
from keuzehulp.pipeline import build
from keuzehulp.scaffold import fresh
from keuzehulp.site import Look
from keuzehulp.source import Diagnostic, folder, read_text
from keuzehulp.source.report import has_errors
from tests.thorough import rounds
from tools.harness.checkout import ROOT, TODAY, verb

NUMBER = rounds(90)
KINDS = (
    "content/*.md",
    "overrides/**/*.html",
    "overrides/**/*.md",
    "mkdocs.yml",
    "tree/strings.yml",
    "tree/rules.yml",
)
Slip = Callable[[bytes, Random], bytes]


def _lines(change: Callable[[list[bytes], int, Random], object]) -> Slip:
    def slip(text: bytes, chance: Random) -> bytes:
        lines = text.split(b"\n")
        change(lines, chance.randrange(len(lines)), chance)
        return b"\n".join(lines)

    return slip


def _put(piece: bytes) -> Slip:
    def slip(text: bytes, chance: Random) -> bytes:
        at = chance.randrange(len(text) + 1)
        return text[:at] + piece + text[at:]

    return slip


SLIPS: dict[str, Slip] = {
    "a line less": _lines(lambda lines, at, _: lines.pop(at)),
    "a line twice": _lines(lambda lines, at, _: lines.insert(at, lines[at])),
    "two lines swapped": _lines(lambda lines, at, _: lines.insert(max(at - 1, 0), lines.pop(at))),
    "a tab": _lines(lambda lines, at, _: lines.__setitem__(at, b"\t" + lines[at])),
    "a space": _lines(lambda lines, at, _: lines.__setitem__(at, b" " + lines[at])),
    "a colon": _put(b": "),
    "a sign": _put(b"\x00"),
    "a brace": _put(b"{"),
    "the end of a block": _put(b"{% endfor %}"),
    "a name nobody knows": _put(b"{{ nobody.knows }}"),
    "half a tag": _put(b"{{ t."),
    "a quote": _put(b'"'),
    "another code": lambda text, _: text.decode().encode("utf-16"),
    "a cut": lambda text, chance: text[: chance.randrange(len(text))],
    "a deep list": _lines(lambda lines, at, _: lines.insert(at, b"a: " + b"[" * 3000)),
    "two versions": _lines(
        lambda lines, at, _: lines.__setitem__(
            slice(at, at), [b"<<<<<<< HEAD", b"=======", b">>>>>>> x"]
        )
    ),
    "nothing": lambda text, _: b"",
}


@pytest.fixture(scope="module", autouse=True)
def on_that_day() -> Iterator[None]:
    """The day on which the edition was made: later its facts are due for review."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("KEUZEHULP_TODAY", TODAY)
        yield


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh edition with all templates of the engine as its own: they all stand for something
    in it, and it is built in no time.
    """
    edition = tmp_path_factory.mktemp("slips") / "mijn"
    fresh(edition, today=date.fromisoformat(TODAY))
    shutil.copytree(ROOT / "overrides", edition / "overrides")
    return edition


@pytest.fixture(scope="module")
def usual(root: Path) -> set[Diagnostic]:
    """What a build tells without any slip."""
    return set(_problems(root))


@pytest.mark.parametrize("kind", KINDS)
def test_a_slip_in_any_file_is_told_in_its_file(
    kind: str, root: Path, usual: set[Diagnostic], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "read_text", lru_cache(maxsize=200)(read_text))
    chance = Random(kind)
    for _ in range(NUMBER // len(KINDS)):
        path = chance.choice(sorted(path for path in root.glob(kind) if path.name != "README.md"))
        name, slip = chance.choice(list(SLIPS.items()))
        good = path.read_bytes()
        path.write_bytes(slip(good, chance))
        try:
            problems = [problem for problem in _problems(root) if problem not in usual]
        finally:
            path.write_bytes(good)
        _are_told(problems, path.relative_to(root).as_posix(), name)


@pytest.mark.parametrize(
    "said", ["vandaag", "2026-13-01", "9999-12-31", "0001-01-01", "2026-11-28T10:00"]
)
def test_a_day_that_is_none_is_told(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEUZEHULP_TODAY", said)
    with pytest.raises(
        SystemExit,
        match=(
            rf"^KEUZEHULP_TODAY={said} is geen datum. Schrijf bijvoorbeeld"
            r" KEUZEHULP_TODAY=2026-11-22.$"
        ),
    ):
        today()


def test_a_folder_of_journeys_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert mutation(Project(), tmp_path, tmp_path / "reizen") == 1
    assert (
        capsys.readouterr().err
        == f"De map ‘{tmp_path / 'reizen'}’ bestaat niet. Controleer de naam van de map.\n"
    )


USED_NO_MORE = {"unused-string", "publisher"}
"""What is told at the fixed word itself, when a slip in a template leaves it without use."""
SHELL = {
    "overrides/components/question.html": ("{% endif %}", "{% endi %}"),
    "overrides/components/footer.html": ("config.extra.words.status", "page.nobody.knows"),
    "overrides/pages/zoeken.md": ("robots: noindex", "robots: no: index"),
    "overrides/404.html": ("{% extends", "{% include 'weg.html' %}{% extends"),
}


@pytest.mark.parametrize("file", SHELL)
def test_a_template_that_cannot_be_filled_is_told_by_build(file: str, root: Path) -> None:
    good = (root / file).read_text(encoding="utf-8")
    assert SHELL[file][0] in good
    (root / file).write_text(good.replace(*SHELL[file], 1), encoding="utf-8")
    done = verb("build", "--edition", root)
    (root / file).write_text(good, encoding="utf-8")
    assert done.returncode == 1
    assert re.search(rf"^{file}:\d+:1: Dit sjabloon ", done.stderr, re.MULTILINE)
    assert "De site is niet gebouwd; de vorige staat er nog." in done.stderr
    assert "Traceback" not in done.stderr


def _problems(root: Path) -> list[Diagnostic]:
    """What a build tells."""
    edition = replace(edition_at(root), look=Look((root / "overrides",)))
    try:
        problems, _ = build(edition, configured_site(edition))
    except SystemExit as told:
        places = re.findall(r"^([^\s:]+)(?::\d+:\d+)?: (.*)", str(told), re.MULTILINE)
        assert places or "mkdocs.yml" in str(told), told
        return []
    return problems


def _are_told(problems: list[Diagnostic], file: str, slip: str) -> None:
    for problem in problems:
        assert problem.message.endswith((".", "?")) and problem.fix.endswith((".", "?")), problem
    if has_errors(problems) and not {problem.code for problem in problems} <= USED_NO_MORE:
        assert any(
            file in (problem.at.file, *re.findall(r"[\w./-]+", problem.fix)) for problem in problems
        ), f"{file}, {slip}: {problems[:3]}"
