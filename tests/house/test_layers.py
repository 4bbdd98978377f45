"""The stylesheets lie in layers, so that what must win does so by its place and not by a longer
selector.
"""

import re
from itertools import chain
from pathlib import Path

import pytest

from keuzehulp.site.assets.styles import COMPONENT, FOLDER, LAYERS, layer_of, together
from keuzehulp.site.look import Look, look_of
from tools.harness.checkout import ROOT

SHEETS = {
    path.relative_to(folder).with_suffix("").as_posix(): re.sub(
        r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL
    )
    for folder in [ROOT / "overrides" / FOLDER]
    for path in sorted(folder.rglob("*.css"))
}
SELECTORS = re.compile(r"([^{};]+)\{")
TWICE = re.compile(r"(\.[\w-]+)\1(?![\w-])")
IN_PAGE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
INSIDE = re.compile(r"\{[^{}]*\}")
"""A block without blocks inside it."""


def outermost(css: str) -> str:
    """What stands outside all blocks."""
    while (shorter := INSIDE.sub("#", css)) != css:
        css = shorter
    return css


def selectors(name: str) -> list[str]:
    """What the rules of a stylesheet are about."""
    preludes = (prelude.strip() for prelude in SELECTORS.findall(SHEETS[name]))
    return [prelude for prelude in preludes if not prelude.startswith("@")]


def test_every_stylesheet_is_in_one_layer() -> None:
    listed = [*chain(*LAYERS.values())]
    assert sorted(set(listed)) == sorted(listed), "in two layers"
    assert set(listed) <= SHEETS.keys(), "of a stylesheet that is not there"
    assert {layer_of(name) for name in SHEETS} == LAYERS.keys()
    assert list(LAYERS)[-2:] == [COMPONENT, "state"], "what must win comes after the components"


def test_all_that_a_page_is_styled_with_stands_in_a_layer_in_their_order(site: Path) -> None:
    pages = (path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html")))
    styles = {
        (site / "assets/site.css").read_text(encoding="utf-8"),
        *chain.from_iterable(IN_PAGE.findall(page) for page in pages),
    }
    declared = f"@layer {','.join(LAYERS)};"
    assert len(styles) > 3
    for css in styles:
        assert css.startswith(declared)
        assert outermost(css.removeprefix(declared)) == "".join(
            f"@layer {name}#" for name in LAYERS
        )


@pytest.mark.parametrize("name", SHEETS)
def test_no_rule_shouts_or_repeats_itself_to_win(name: str) -> None:
    """What a component says beats running text as it stands, and a state beats a component."""
    assert "!important" not in SHEETS[name], "put what must always win in a stylesheet of `state`"
    assert [selector for selector in selectors(name) if TWICE.search(selector)] == []
    if layer_of(name) == COMPONENT:
        assert [selector for selector in selectors(name) if ".kh-prose" in selector] == []


def test_a_stylesheet_that_an_edition_adds_is_a_component(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / FOLDER / "own.css").write_text("#own { display: block }", encoding="utf-8")
    css = together(Look((tmp_path, *look_of(ROOT).folders)), ["own", "states"])
    assert css.startswith("@layer base,prose,component,state;@layer component{#own{display:block}}")
