"""Names that editors give never meet those of the pages themselves: old links and scripts go by
both.
"""

import re
from collections import deque
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest
from jinja2 import Environment, meta

from keuzehulp.lint import check
from keuzehulp.lint.structure.ids import OF_PAGES, RESERVED
from keuzehulp.model import Project, Ref, Slug
from keuzehulp.model.scalars import Day
from keuzehulp.source import Where
from tests.html import read
from tools.harness.checkout import ROOT, TODAY

OVERRIDES = ROOT / "overrides"
AT = Where("tree/a.yml", 1)
DOCUMENTS = (
    "documents/keuzehulp.html",
    "documents/embed.html",
    "components/screens.html",
    "components/register.html",
)
"""What the keuzehulp and its frame are made of."""
ID = re.compile(r'\sid="([^"{]+)"')
IDS_OF_NODES = re.compile(r'<[a-z]+ [^>]*\bid="(?P<id>[^"]+)" data-node="(?P=id)"')


def parts_of(names: tuple[str, ...]) -> set[str]:
    """These templates and all that they extend, include and import."""
    found: set[str] = set()
    left = list(names)
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            source = (OVERRIDES / name).read_text(encoding="utf-8")
            left += [
                each for each in meta.find_referenced_templates(Environment().parse(source)) if each
            ]
    return found


def own_places() -> set[str]:
    return {
        each
        for name in parts_of(DOCUMENTS)
        for each in ID.findall((OVERRIDES / name).read_text(encoding="utf-8"))
    }


def test_every_place_that_the_templates_name_is_reserved(site: Path) -> None:
    assert {each for each in own_places() if Slug.fits(each)} <= set(RESERVED)
    assert set(RESERVED) <= own_places(), "a name that nothing uses any more is kept from editors"
    for path, page in read(site).items():
        if path == "keuzehulp/index.html" or path.startswith("embed/v1/index"):
            nodes = {*IDS_OF_NODES.findall(page.text), "begin"}
            others = {each for each in page.values("id") if each not in nodes and Slug.fits(each)}
            assert others <= set(RESERVED), path


@pytest.mark.parametrize("turn", range(len(RESERVED)))
def test_a_question_outcome_option_or_mode_cannot_take_one(project: Project, turn: int) -> None:
    """Each kind takes each name in turn, four kinds at once."""
    tree = project.trees[0]
    names = deque(RESERVED)
    names.rotate(turn)
    question, outcome, option, mode = (Slug(name, AT) for name in islice(names, 4))
    hostile = replace(
        tree,
        questions=(replace(tree.questions[0], id=question), *tree.questions[1:]),
        outcomes=(replace(tree.outcomes[0], id=outcome), *tree.outcomes[1:]),
        options=(replace(tree.options[0], id=option), *tree.options[1:]),
        head=replace(
            tree.head,
            modes=(replace(tree.head.modes[0], id=mode), *tree.head.modes[1:]),
        ),
    )
    assert sorted(refusals(replace(project, trees=(hostile,)))) == sorted(
        f"De naam ‘{name}’ is al voor iets anders." for name in (question, outcome, option, mode)
    )


def test_sources_terms_and_folders_keep_apart_as_well(project: Project) -> None:
    for name in OF_PAGES["terms"]:
        assert refusals(
            replace(project, glossary=(replace(project.glossary[0], id=Slug(name, AT)),))
        )
    for name in OF_PAGES["sources"]:
        assert refusals(
            replace(project, sources=(replace(project.sources[0], id=Ref(name.capitalize(), AT)),))
        )
    alike = (
        replace(project.sources[0], id=Ref(project.sources[0].id + "a", AT)),
        replace(project.sources[0], id=Ref(project.sources[0].id + "A", AT)),
    )
    problems = check(replace(project, sources=(*project.sources, *alike)), today=Day(TODAY).date)
    assert any("verschillen alleen in hoofdletters" in problem.message for problem in problems)
    for name in ("embed", "assets"):
        assert refusals(
            replace(
                project,
                trees=(
                    replace(
                        project.trees[0], head=replace(project.trees[0].head, id=Slug(name, AT))
                    ),
                ),
            )
        )


def refusals(project: Project) -> list[str]:
    return [
        problem.message
        for problem in check(project, today=Day(TODAY).date)
        if problem.code == "reserved-id"
    ]
