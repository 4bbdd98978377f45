"""Pictograms: a set in one hand, and nothing on a page but what draws."""

import re
from pathlib import Path

import pytest

from keuzehulp.model import Do, PlanAction, Project, Slug, ValueName
from keuzehulp.site.render.pictograms import BYTES, FOLDER, problems_in, shower
from keuzehulp.source import Text
from tools.harness.checkout import ROOT

OURS = sorted((ROOT / "overrides" / FOLDER).glob("*.svg"))
HAND = (
    'viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75"'
    ' stroke-linecap="round" stroke-linejoin="round"'
)
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{}"/></svg>'


def in_folder(folder: Path, **drawings: str) -> Path:
    (folder / FOLDER).mkdir(parents=True)
    for name, text in drawings.items():
        (folder / FOLDER / f"{name}.svg").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("path", OURS, ids=[path.stem for path in OURS])
def test_the_whole_set_is_drawn_in_one_hand(path: Path) -> None:
    drawn = shower(ROOT / "overrides")(path.stem)
    assert len(drawn.encode()) <= BYTES
    assert HAND in drawn
    assert re.match('<svg [^>]*aria-hidden="true" focusable="false"', drawn)
    assert drawn.count("aria-hidden") == 1
    assert set(re.findall(r"stroke-width=\S+", drawn)) == {'stroke-width="1.75"'}


def test_the_guide_names_each() -> None:
    guide = (ROOT / "tree/README.md").read_text(encoding="utf-8")
    section = guide.partition("### Pictogrammen")[2].partition("###")[0]
    assert {path.stem for path in OURS} == set(re.findall(r"`([a-z-]+)`", section))


def test_every_option_role_and_phase_has_one_of_its_own(project: Project) -> None:
    tree, guide = project.trees[0], project.guides[0]
    for kind in (tree.options, guide.head.roles, guide.head.phases):
        pictures = [each.picture for each in kind]
        assert all(pictures)
        assert len(set(pictures)) == len(pictures)


def test_an_action_shows_how_it_is_done_unless_its_editor_chose_otherwise() -> None:
    call = PlanAction(Text("Bel"), do=Do(tel=ValueName("F-A01.nummer")))
    assert call.pictured == "bellen"
    assert PlanAction(Text("Schrijf"), do=Do(message=True)).pictured == "schrijven"
    assert PlanAction(Text("Wacht"), picture=Slug("wachten"), do=call.do).pictured == "wachten"
    assert PlanAction(Text("Kies")).pictured is None
    drawn = shower(ROOT / "overrides")
    assert all(drawn(name) for name in Do.PICTURES.values())


def test_a_drawing_of_an_edition_lies_over_ours(tmp_path: Path) -> None:
    ours, theirs = (
        in_folder(tmp_path / "a", praten=DRAWING.format("M1 1"), bellen=DRAWING.format("M2 2")),
        tmp_path / "b",
    )
    show = shower(ours, in_folder(theirs, praten=DRAWING.format("M3 3")))
    assert "M3 3" in show("praten")
    assert "M2 2" in show("bellen")
    assert show(None) == show("fluiten") == ""


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<path d="M1 1" onclick="alert(1)"/>',
        '<use href="https://example.org/a.svg#b"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        '<path d="M1 1" fill="url(#a)"/>',
        "<style>*{display:none}</style>",
        '<path id="inhoud" d="M1 1"/>',
        '<path d="M1 1&quot; onclick=&quot;alert(1)"/>',
        '<b:script xmlns:b="http://www.w3.org/1999/xhtml">alert(1)</b:script>',
        '<path xmlns:x="http://www.w3.org/1999/xlink" x:href="javascript:alert(1)" d="M1 1"/>',
        '<animate attributeName="href" to="javascript:alert(1)"/>',
    ],
)
def test_what_does_more_than_draw_is_told_and_never_shown(inside: str, tmp_path: Path) -> None:
    folder = in_folder(tmp_path, vals=DRAWING.format("M4 4").replace("<path", f"{inside}<path", 1))
    told = list(problems_in(Project(), folder))
    assert [problem.code for problem in told][:1] == ["picture-unsafe"]
    assert "overrides/README.md" in told[0].fix or "currentColor" in told[0].fix
    shown = shower(folder)("vals")
    assert "M4 4" in shown
    assert not re.search(r"script|alert|url|href|style|onclick|id=|foreign|animate|example", shown)
