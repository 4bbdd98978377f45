"""The schemas: one that helps an editor while typing, one that says what is in
`/keuzehulp.json`.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from keuzehulp.model import Project
from keuzehulp.site.pages import json_export
from tests.schema_checks import SCHEMA, complaints, loaded
from tools import schema
from tools.harness.checkout import ROOT

Case = Callable[[Any], Any]


FILES = sorted((ROOT / "tree").rglob("*.yml"))


def test_the_schema_follows_the_model_and_the_guide() -> None:
    assert schema.FILE.read_text(encoding="utf-8") == schema.made(), "run `python3 -m tools.schema`"
    Draft7Validator.check_schema(SCHEMA)


def test_every_key_is_explained_in_dutch() -> None:
    definitions = SCHEMA["definitions"]
    assert len(definitions) > 20
    silent = [
        f"{name}.{key}"
        for name, kind in definitions.items()
        for key, value in kind["properties"].items()
        if "description" not in value
    ]
    assert silent + [name for name, kind in definitions.items() if not kind["description"]] == []
    assert (
        definitions["Question"]["properties"]["code"]["description"]
        == "een hoofdletter met een nummer. Bijvoorbeeld: V2"
    )
    assert definitions["Action"]["properties"]["editorial"]["description"].startswith(
        "een van beide; waarom dit onze eigen tekst is."
    )


def test_our_own_tree_fits() -> None:
    for path in FILES:
        assert complaints(loaded(path.read_text(encoding="utf-8"))) == [], path


QUESTION = """
questions:
  - id: loon
    code: V2
    question: Is uw loon gestopt?
    answers:
      - {id: ja, code: a, label: Ja, to: klaar}
      - {id: nee, code: b, label: 5, to: klaar, note: {text: Goed zo., facts: [F-A01]}}
"""
MISTAKES = {
    "a misspelt key": ("question: Is", "qestion: Is", "'qestion' was unexpected"),
    "a key that is missing": ("    code: V2\n", "", "'code' is a required property"),
    "an id with a capital": ("id: loon", "id: Loon", "'Loon' does not match"),
    "an id that is a number": ("id: loon", "id: 2", "2 is not of type 'string'"),
    "a list where a text belongs": (
        "question: Is uw loon gestopt?",
        "question: [Is uw loon, gestopt]",
        "is not of type 'string', 'number'",
    ),
    "a text where a list belongs": (
        "facts: [F-A01]",
        "facts: F-A01",
        "'F-A01' is not of type 'array'",
    ),
    "a text where a claim belongs": (
        "{text: Goed zo., facts: [F-A01]}",
        "Goed zo.",
        "'Goed zo.' is not of type 'object'",
    ),
    "a key with nothing behind it": (
        "    question: Is uw loon gestopt?",
        "    question:",
        "None is not of type 'string'",
    ),
    "a part that does not exist": ("questions:", "vragen:", "'vragen' was unexpected"),
}


def test_a_question_fits() -> None:
    assert complaints(loaded(QUESTION)) == []


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_of_structure_is_refused(name: str) -> None:
    old, new, said = MISTAKES[name]
    assert QUESTION.count(old) == 1
    assert any(said in complaint for complaint in complaints(loaded(QUESTION.replace(old, new)))), (
        complaints(loaded(QUESTION.replace(old, new)))
    )


def test_the_editor_finds_the_schema() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    ((file, patterns),) = settings["yaml.schemas"].items()
    assert (ROOT / file).resolve() == schema.FILE
    assert all(
        any(path.match(f"*{pattern.removeprefix('/tree/**/')}") for pattern in patterns)
        for path in FILES
    )


def test_the_data_on_the_site_fits_its_schema(site: Path, project: Project) -> None:
    about = json.loads((site / json_export.SCHEMA).read_text(encoding="utf-8"))
    found = json.loads((site / json_export.DATA).read_text(encoding="utf-8"))
    Draft7Validator.check_schema(about)
    assert [error.message for error in Draft7Validator(about).iter_errors(found)] == []
    assert found["$schema"] == json_export.SCHEMA
    assert [tree["id"] for tree in found["trees"]] == [tree.id for tree in project.trees]
    assert [[question["id"] for question in tree["questions"]] for tree in found["trees"]] == [
        [question.id for question in tree.questions] for tree in project.trees
    ]
    assert [fact["id"] for fact in found["facts"]] == [fact.id for fact in project.facts]
    reasons = re.findall(r'"editorial": [^0-9]', (site / json_export.DATA).read_text("utf-8"))
    assert reasons == [], "they are only counted"


def test_the_data_has_its_values_filled_in(site: Path) -> None:
    assert not re.search(r"\{F-[A-Z]\d+\.", (site / json_export.DATA).read_text(encoding="utf-8"))


def test_the_data_fits_nothing_else(site: Path) -> None:
    """A schema that lets everything through proves nothing."""
    validator = Draft7Validator(json.loads((site / json_export.SCHEMA).read_text(encoding="utf-8")))
    changes: list[Case] = [
        lambda all_: all_["trees"][0].pop("start"),
        lambda all_: all_["trees"][0]["questions"][0].update(code=1),
        lambda all_: all_["trees"][0]["outcomes"][0].update(conclusion="Klaar."),
        lambda all_: all_["facts"][0].update(certainty="zeker"),
        lambda all_: all_.update(strings={}),
    ]
    for change in changes:
        found = json.loads((site / json_export.DATA).read_text(encoding="utf-8"))
        change(found)
        assert list(validator.iter_errors(found))


def test_no_page_loads_the_data(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"(?:src|rel=\"preload\")[^>]*keuzehulp(?:\.schema)?\.json", text), (
            path
        )
