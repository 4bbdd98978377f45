"""Bytecode templates are kept, and never show anything but what the templates, the words and the options of now would."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from keuzehulp.model import Project, Term
from keuzehulp.site import Bytecode, Site
from keuzehulp.site.render import bytecode
from keuzehulp.site.render.templates import Templates
from keuzehulp.source import Text
from tests.checkout import TODAY

TEMPLATE = "{% if true %}\n{{ who }}, hallo\n{% endif %}\n"
HELLO = "a & b, hallo"


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for what is kept."""
    folder = tmp_path / "kept"
    monkeypatch.setattr(bytecode, "FOLDER", folder)
    return folder


@pytest.fixture
def rendered(tmp_path: Path) -> Callable[..., str]:
    """What a new environment with these options makes of the template `a.html`."""
    (tmp_path / "a.html").write_text(TEMPLATE, encoding="utf-8")

    def render(**options: bool) -> str:
        environment = Environment(loader=FileSystemLoader(tmp_path), bytecode_cache=Bytecode("test"), **options)  # type: ignore[arg-type] # all are yes or no
        return environment.get_template("a.html").render(who="a & b").strip()

    return render


def test_a_template_is_compiled_once(rendered: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert rendered() == HELLO
    monkeypatch.setattr(Environment, "compile", lambda *_, **__: pytest.fail("compiled again"))
    assert rendered() == HELLO


def test_a_change_in_a_template_is_seen(rendered: Callable[..., str], tmp_path: Path) -> None:
    assert rendered() == HELLO
    (tmp_path / "a.html").write_text(TEMPLATE.replace("hallo", "dag"), encoding="utf-8")
    assert rendered() == "a & b, dag"


def test_another_option_or_another_jinja_is_seen(rendered: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert rendered() == HELLO
    assert rendered(autoescape=True) == "a &amp; b, hallo"
    assert rendered() == HELLO
    monkeypatch.setattr(bytecode, "JINJA", "next")
    with pytest.MonkeyPatch.context() as next_one:
        next_one.setattr(Environment, "_compile", lambda *_: compile("raise SystemError", "next", "exec"))
        with pytest.raises(SystemError):
            rendered()


def test_what_a_filter_makes_of_a_fixed_text_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/a.md").write_text("{{ 'Vraag een second opinion' | words }}", encoding="utf-8")
    site = Site(overrides=tmp_path, content=tmp_path, name="", today=date.fromisoformat(TODAY))
    english = Term(id=Text("so"), term=Text("second opinion"), lang="en", short=None)  # type: ignore[arg-type] # nobody reads what it means
    plain, marked = (Templates(replace(Project(), glossary=terms), site).markdown("a.md", path="a.md") for terms in ((), (english,)))
    assert plain == "Vraag een second opinion\n"
    assert marked == 'Vraag een <span lang="en">second opinion</span>\n'


def test_a_folder_that_cannot_be_written_only_costs_time(rendered: Callable[..., str], kept: Path) -> None:
    kept.write_text("here is no folder", encoding="utf-8")
    assert rendered() == HELLO


@pytest.mark.parametrize("size", [0, 20, 60, -5])
def test_half_a_file_only_costs_time(rendered: Callable[..., str], kept: Path, size: int) -> None:
    assert rendered() == HELLO
    (file,) = kept.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:size])
    assert rendered() == HELLO
    assert file.read_bytes() == whole
