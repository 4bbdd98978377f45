"""Counts and lengths are said once, by what they count: every text that asks for one says what is
there now.
"""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from keuzehulp.analysis import Figures, with_figures
from keuzehulp.model import Project, mapped, texts_in
from keuzehulp.model.interpolation import KEYS, in_words
from keuzehulp.site.pages.content import PIECES
from keuzehulp.site.pages.content_inserts import figures_of
from keuzehulp.source import Text
from tools.harness.checkout import ROOT, edition_of, verb

GUIDE = (ROOT / "tree/README.md").read_text(encoding="utf-8")
ASKED = re.compile(r"\{[a-z]+\.[a-zA-Z0-9._-]+\}")


@pytest.mark.parametrize(
    ("number", "word", "capital"),
    [(0, "nul", "Nul"), (1, "één", "Eén"), (20, "twintig", "Twintig"), (21, "21", "21")],
)
def test_a_number_is_a_word_up_to_twenty(number: int, word: str, capital: str) -> None:
    assert (in_words(number), in_words(number, capital=True)) == (word, capital)


def test_every_text_of_a_tree_folder_can_ask_for_a_figure(project: Project) -> None:
    """Whatever key it stands behind: each text is asked to count, and none keeps its braces."""
    kinds = ("trees", "guides", "facts", "sources", "glossary", "publisher", "strings")
    asking = replace(project, **{name: _asking(getattr(project, name)) for name in kinds})
    filled, wrong = with_figures(asking)
    assert wrong == []
    steps = len(project.guides[0].steps)
    held = (filled.trees, filled.guides, filled.facts, filled.sources, filled.glossary)
    texts = [found.text for found in texts_in((held, filled.publisher))]
    assert len(texts) > 1_000
    assert {text[-len(f" {steps}") :] for text in texts} == {f" {steps}"}
    assert {text[-len(f" {steps}") :] for text in filled.strings.values()} == {f" {steps}"}
    assert all(text.at.file != "tree/" for text in texts), "each still knows where it stands"


def _asking(value: Any) -> Any:
    return mapped(value, lambda text: Text(f"{text} {{guide.steps}}", text.at))


def test_the_guide_has_one_table_of_all_that_is_filled_in(project: Project) -> None:
    section = GUIDE.split("\n## Wat de site zelf invult\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (`\{.*?) \| .*? \| (.*?) \|$", section, re.MULTILINE)
    told = {name: where for names, where in rows for name in re.findall(r"`\{(.*?)\}`", names)}
    everywhere = {f"{kind}.{key}" for kind, keys in KEYS.items() for key in keys}
    on_pages = {f"{name}.{key}" for name, values in figures_of(project).items() for key in values()}
    on_pages |= {f"{name}.{key}" for name, keys in PIECES.items() for key in keys(project)}
    facts = {name for name in told if name.partition(".")[0] in project.fact}
    assert {name for name, where in told.items() if where == "overal"} == everywhere
    assert {name for name, where in told.items() if where == "losse pagina's"} - facts == on_pages
    assert len(facts) == 2, "a value of a fact, and a link to its source"


def test_a_page_and_the_data_say_what_is_there(checkout: Path, tmp_path: Path) -> None:
    """One option and one step more: all that says how many says so, and nothing else."""
    root = edition_of(checkout, tmp_path / "edition")
    options = root / "tree/keuzehulp/options.yml"
    text = options.read_text(encoding="utf-8")
    first = text[text.index("  - id: ") :].split("\n  - id: ")[0]
    again = re.sub(r"id: [a-z-]+", "id: nog-een", first, count=1)
    options.write_text(f"{text.rstrip()}\n{again.rstrip()}\n", encoding="utf-8")
    strings = root / "tree/rules.yml"
    rules = re.sub(r"(id: agreed-options, level: )\w+", r"\1'off'", strings.read_text("utf-8"))
    strings.write_text(rules, encoding="utf-8")
    done = verb("pages", tmp_path / "out", "--edition", root, root=checkout)
    assert done.returncode == 0, done.stdout + done.stderr
    said = {
        path.relative_to(tmp_path / "out").as_posix(): re.findall(
            r"(?i)\b(vijf|zes|[56])(?: de)? mogelijkheden", path.read_text(encoding="utf-8")
        )
        for path in sorted((tmp_path / "out").rglob("*"))
        if path.suffix in (".md", ".html", ".js")
    }
    assert sum(map(len, said.values())) > 10
    assert {word.lower() for words in said.values() for word in words} == {"zes"}
    data = json.loads((tmp_path / "out/keuzehulp.json").read_text(encoding="utf-8"))
    assert data["figures"]["tree"]["keuzehulp"]["options"] == 6
    assert not ASKED.search(json.dumps(data))


def test_figures_are_what_stats_counts(project: Project, checkout: Path) -> None:
    (told,) = json.loads(verb("stats", "--json", root=checkout).stdout)
    (tree,) = project.trees
    own = Figures(project).of_tree(tree)
    shared = ("questions", "outcomes", "shortest", "longest")
    assert {name: own[name] for name in shared} == {name: told[name] for name in shared}


def test_no_prose_of_ours_counts_by_hand() -> None:
    """What we say ourselves of how many options, steps and roles there are, is counted."""
    ours = [*ROOT.glob("content/*.md"), *ROOT.glob("tree/**/*.yml")]
    ours = [path for path in ours if "facts" not in path.parts and "sources" not in path.name]
    by_hand = re.compile(
        r"^[^#\n]*\b((?:de|alle|zijn|in) (?:vijf|5|tien|10|drie|3)(?: de)?"
        r" (?:mogelijkheden|stappen|rollen)|\d tot \d vragen)",
        re.IGNORECASE | re.MULTILINE,
    )
    assert {
        path.name: hits
        for path in ours
        if (hits := by_hand.findall(path.read_text(encoding="utf-8")))
    } == {}
