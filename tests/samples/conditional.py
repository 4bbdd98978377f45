"""The tree in `conditions/`, in which earlier answers decide: read, as data for scripts, and as
pages.
"""

import shutil
from functools import cache
from pathlib import Path
from typing import Any

from keuzehulp.analysis import Path as Way
from keuzehulp.analysis import explore, paths
from keuzehulp.model import Answer, Condition, Project, Question, Tree, make_project
from keuzehulp.model.condition import Clause
from keuzehulp.source import read_folder
from tools.harness.checkout import ROOT, verb

FOLDER = ROOT / "tests/samples/conditions"


@cache
def project() -> Project:
    found = read_folder(FOLDER)
    made, problems = make_project(found.files)
    assert found.problems + problems == []
    return made


def tree() -> Tree:
    (found,) = project().trees
    return found


@cache
def all_paths() -> tuple[Way, ...]:
    return tuple(paths(explore(tree())))


def built(folder: Path) -> Path:
    """The pages of the tree, with our own fixed words."""
    shutil.copytree(FOLDER, folder / "tree")
    shutil.copy(ROOT / "tree/strings.yml", folder / "tree")
    done = verb("pages", folder / "pages", "--tree", folder / "tree")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "pages"


def lists(condition: Condition | Clause) -> list[Any]:
    return [
        [lists(item) if isinstance(item, Clause) else str(item) for item in items]
        for items in (condition.all_of, condition.any_of, condition.none_of)
    ]


def as_data(shown: Tree) -> dict[str, Any]:
    """The tree as the scripts should read it out of its document."""
    nodes: dict[str, Any] = {
        outcome.id: {"id": outcome.id, "kind": "outcome", "answers": []}
        for outcome in shown.outcomes
    }
    nodes |= {question.id: _question(question) for question in shown.questions}
    return {"version": int(shown.head.version), "start": shown.head.start, "nodes": nodes}


def _question(question: Question) -> dict[str, Any]:
    several = (
        {"several": True, "routes": _routes(question, question.answers[0])}
        if question.several
        else {}
    )
    answers = [_answer(question, answer) for answer in question.answers]
    return {
        "id": question.id,
        "kind": "question",
        "number": question.code.number,
        "answers": answers,
        **several,
    }


def _answer(question: Question, answer: Answer) -> dict[str, Any]:
    told = {
        "id": answer.id,
        "letter": answer.code,
        "sets": list(answer.set_),
        "isAlone": question.several and answer.is_alone,
    }
    return told if question.several else {**told, "routes": _routes(question, answer)}


def _routes(question: Question, answer: Answer) -> list[dict[str, Any]]:
    return [{"to": route.to, "when": lists(route.when)} for route in question.onward(answer)]
