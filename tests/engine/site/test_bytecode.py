"""Compiled templates are kept, and never show anything but what the templates, the words and the
pictograms of now would.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from jinja2 import Environment

from keuzehulp.model import Project, Term
from keuzehulp.site import Site
from keuzehulp.site.look import Look
from keuzehulp.site.render import bytecode, templates
from keuzehulp.site.render.bytecode import bytecode_cache
from keuzehulp.site.render.templates import Templates
from keuzehulp.source import Text
from tools.harness.checkout import TODAY

FIXED = "{{ 'Vraag een second opinion' | words }} {{ 'ster' | pictogram }}"
STAR = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"'
    ' stroke="currentColor"><path d="M1 {y}h2"/></svg>'
)


@pytest.fixture
def look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of templates, with a cache of its own."""
    monkeypatch.setattr(
        templates, "bytecode_cache", lambda name: bytecode_cache(name, checkout=tmp_path)
    )
    for folder in ("pages", "assets/pictograms"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "pages/a.md").write_text(FIXED, encoding="utf-8")
    (tmp_path / "assets/pictograms/ster.svg").write_text(STAR.replace("{y}", "1"), encoding="utf-8")
    return tmp_path


def shown(look: Path, project: Project | None = None) -> str:
    site = Site(look=Look((look,)), content=look, name="", today=date.fromisoformat(TODAY))
    return Templates(project or Project(), site).markdown("a.md", path="a.md")


def test_a_template_is_compiled_once(look: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = shown(look)
    monkeypatch.setattr(Environment, "compile", lambda *_, **__: pytest.fail("compiled again"))
    assert shown(look) == first


def test_a_change_in_a_template_is_seen(look: Path) -> None:
    shown(look)
    (look / "pages/a.md").write_text("Iets anders", encoding="utf-8")
    assert shown(look) == "Iets anders\n"


def test_what_a_filter_makes_of_a_fixed_text_is_not_kept(look: Path) -> None:
    english = Term(id=Text("so"), term=Text("second opinion"), lang="en", short=None)  # type: ignore[arg-type] # nobody reads what it means
    assert "Vraag een second opinion" in shown(look)
    assert '<span lang="en">second opinion</span>' in shown(
        look, replace(Project(), glossary=(english,))
    )
    (look / "assets/pictograms/ster.svg").write_text(STAR.replace("{y}", "9"), encoding="utf-8")
    assert "M1 9h2" in shown(look)


def test_other_options_or_another_jinja_begin_anew(
    look: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pattern() -> str:
        cache = bytecode_cache("x", checkout=look)
        assert cache
        return cache.pattern

    before = pattern()
    monkeypatch.setattr(bytecode, "version", lambda _: "9.0")
    other_jinja = pattern()
    monkeypatch.setattr(bytecode, "OPTIONS", tmp_path / "pages/a.md")
    assert len({before, other_jinja, pattern()}) == 3


@pytest.mark.parametrize("at", [".cache", ".cache/templates"])
def test_without_a_place_each_build_compiles(look: Path, at: str) -> None:
    (look / at).parent.mkdir(exist_ok=True)
    (look / at).write_text("here is no folder", encoding="utf-8")
    assert bytecode_cache("pages", checkout=look) is None
    assert "Vraag een second opinion" in shown(look)


def test_an_installed_engine_takes_the_place_that_jinja_knows_to_be_safe() -> None:
    cache = bytecode_cache("pages", checkout=None)
    assert cache and Path(cache.directory).is_dir()
