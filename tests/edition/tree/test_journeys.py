"""The real tree: where answers lead, in whole journeys (`journeys/`) and as it was decided
(`journeys/routes.yml`).
"""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from keuzehulp.analysis import explore, paths, stats
from keuzehulp.model import Answer, Outcome, Project, Question, Slug, Tree
from keuzehulp.source.nodes import LOADER
from tools.harness.checkout import ROOT, verb

FILES = {
    path.stem: yaml.load(path.read_text(encoding="utf-8"), LOADER)
    for path in sorted((ROOT / "tests/journeys").glob("*.yml"))
}
DECIDED = FILES.pop("routes")
TALK_FIRST = {
    "praat-eerst-verder",
    "bespreek-het-eerst",
    "andere-situatie",
    "spreek-de-bedrijfsarts",
}
TIME_RUNS = {
    "loon-reden": "loon-gestopt",
    "beslissing-uwv": "bezwaar-uwv",
    "wie-besliste": "bezwaar-uwv",
}
"""Questions where whoever doesn't know is told what can't wait, since pay or the term of an
objection runs.
"""

Steps = list[tuple[Question, Answer]]


@pytest.fixture
def tree(project: Project) -> Tree:
    (tree,) = project.trees
    return tree


def walked(tree: Tree, node: str, steps: Steps) -> Iterator[tuple[Steps, Outcome]]:
    """Every path from `node` on, found without the explorer: just by following each answer."""
    here = tree.nodes[node]
    if isinstance(here, Outcome):
        yield steps, here
    else:
        for answer in here.answers:
            onward = [*steps, (here, answer)]
            yield from walked(tree, led_to(onward), onward)


def led_to(steps: Steps) -> str:
    """Where the last of these answers leads, after the others."""
    known = frozenset[str]().union(*(answer.sets for _, answer in steps))
    question, answer = steps[-1]
    return next(route.to for route in question.onward(answer) if route.when.holds(known))


def walk(journey: dict[str, Any], tree: Tree) -> tuple[Outcome, set[str]]:
    """Where a journey ends, and which of its own answers nobody asked for. What its sentence
    told already need not be asked for.
    """
    told: dict[Slug, Slug] = {str(entry.id): entry.answers for entry in tree.head.entries}.get(
        journey.get("entry", ""), {}
    )
    here, steps, left = tree.nodes[tree.head.start], Steps(), dict(journey["answers"])
    while isinstance(here, Question):
        given = told.get(here.id) or left.pop(here.id)
        steps.append((here, next(answer for answer in here.answers if answer.id == given)))
        here = tree.nodes[led_to(steps)]
    return here, set(left)


@pytest.mark.parametrize("journey", FILES.values(), ids=FILES)
def test_these_answers_lead_here(journey: dict[str, Any], tree: Tree) -> None:
    """`entry` names the sentence that a journey begins with, `plan` the facts that must stand
    behind what the reader is told to do.
    """
    assert journey.get("entry") in {None, *(entry.id for entry in tree.head.entries)}
    here, left = walk(journey, tree)
    assert (here.id, left) == (journey["outcome"], set())
    behind = {fact for claim in (here.plan.claims if here.plan else ()) for fact in claim.facts}
    assert set(journey.get("plan", ())) - behind == set()


def test_every_outcome_has_a_journey(tree: Tree) -> None:
    assert {journey["outcome"] for journey in FILES.values()} == {
        outcome.id for outcome in tree.outcomes
    }


def test_codes_ids_and_routes_are_as_decided(tree: Tree) -> None:
    assert {question.code: question.id for question in tree.questions} == DECIDED["questions"]
    found = {
        f"{question.code}{answer.code}": {
            "id": answer.id,
            **({"to": answer.to} if answer.to else {}),
        }
        for question, answer in tree.answers()
    }
    assert found == DECIDED["answers"]
    assert list(found) == list(DECIDED["answers"]), "the order on the screen was decided too"


def test_outcomes_are_as_decided(tree: Tree) -> None:
    found = {
        outcome.code: {
            "id": outcome.id,
            **({"option": outcome.option} if outcome.option else {}),
            **({"step": outcome.step} if outcome.step else {}),
        }
        for outcome in tree.outcomes
    }
    assert found == {
        code: {key: value for key, value in row.items() if key != "way"}
        for code, row in DECIDED["outcomes"].items()
    }


def test_the_shortest_ways_are_as_decided(tree: Tree) -> None:
    ways: dict[str, list[list[str]]] = {}
    for steps, outcome in walked(tree, tree.head.start, []):
        ways.setdefault(outcome.code, []).append(
            [f"{question.code}{answer.code}" for question, answer in steps]
        )
    for code, row in DECIDED["outcomes"].items():
        assert row["way"] in ways[code]
        assert len(row["way"]) == min(map(len, ways[code])), code


def test_the_figures_are_as_decided(project: Project, tree: Tree) -> None:
    found = stats(explore(tree), project)
    assert (found.questions, found.outcomes, found.answers) == (15, 30, 84)
    assert (found.paths, found.shortest, found.longest) == (669, 2, 7)
    assert (found.dead_ends, found.never_firing) == (0, 0)


def test_walking_every_path_by_hand_gives_the_same(tree: Tree) -> None:
    by_hand = [(steps, outcome) for steps, outcome in walked(tree, tree.head.start, [])]
    lengths = [len(steps) for steps, _ in by_hand]
    assert (len(by_hand), min(lengths), max(lengths)) == (669, 2, 7)
    assert {outcome.id for _, outcome in by_hand} == {outcome.id for outcome in tree.outcomes}
    found = [(list(path.steps), path.outcome) for path in paths(explore(tree))]
    assert found == by_hand


def test_every_path_has_a_name_of_its_own(tree: Tree) -> None:
    names = Counter(path.id for path in paths(explore(tree)))
    assert names.most_common(1)[0][1] == 1
    assert "V1a-V2b-V3w-U18" in names


def test_not_knowing_leads_to_talking_never_to_a_procedure(tree: Tree) -> None:
    for question in tree.questions:
        (unknown,) = (answer for answer in question.answers if answer.is_unknown)
        assert unknown is question.answers[-1]
        assert (unknown.label, unknown.id) == ("Weet ik niet", "weet-niet")
        if question.code not in ("V1", "V2"):
            assert unknown.to in {*TALK_FIRST, TIME_RUNS.get(question.id)}, question.code


def test_two_unknowns_lead_to_talking_unless_both_were_side_matters(tree: Tree) -> None:
    for steps, outcome in walked(tree, tree.head.start, []):
        unknown = [question.code for question, answer in steps if answer.is_unknown]
        if len(unknown) > 1 and unknown != ["V1", "V2"]:
            assert outcome.id in {*TALK_FIRST, *TIME_RUNS.values()}


def test_programs_can_read_the_figures(checkout: Path) -> None:
    (figures,) = json.loads(verb("stats", "--json", root=checkout).stdout)
    keys = [
        "questions",
        "outcomes",
        "answers",
        "facts",
        "states",
        "paths",
        "shortest",
        "longest",
        "dead_ends",
        "never_firing",
    ]
    assert [key for key in figures if key in keys] == keys
    assert all(type(figures[key]) is int for key in keys)
    assert (figures["questions"], figures["paths"]) == (15, 669)


def test_every_path_is_a_row_for_a_spreadsheet_and_for_a_program(checkout: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(verb("paths", root=checkout).stdout)))
    data = json.loads(verb("paths", "--format", "json", root=checkout).stdout)
    assert len(rows) == len(data) == 669
    assert [row["id"] for row in rows] == [each["id"] for each in data]
    (row,) = (row for row in rows if row["id"] == "V1a-V2a-V12b-U7")
    assert (
        row["answers"] == "Wat is uw situatie op het werk? Ik ben in dienst, zonder ziekengeld · "
        "Is uw loon of ziekengeld gestopt of lager? Ja, (deels) gestopt of ingehouden · "
        "Waarom is uw loon gestopt of ingehouden? Ik deed het gevraagde werk niet"
    )
    assert row["outcome"] == "loon-gestopt"
    assert row["sources"]
