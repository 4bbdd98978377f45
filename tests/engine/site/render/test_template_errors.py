"""A slip of whoever makes the look is told at its place in the template, and what is wrong
elsewhere is not put down to it.
"""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from keuzehulp.site.look import Look
from keuzehulp.site.render.template_errors import problem_of, problems


def fail() -> None:
    raise KeyError("van de machine")


def error_of(folder: Path, name: str = "a.html") -> Exception:
    environment = Environment(
        loader=FileSystemLoader(folder), undefined=StrictUndefined, autoescape=True
    )
    environment.globals["fail"] = fail
    with pytest.raises(Exception) as caught:
        environment.get_template(name).render()
    return caught.value


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """A folder of an edition on top of one of the engine."""
    own, usual = tmp_path / "mijn", tmp_path / "overrides"
    for folder in (own, usual):
        (folder / "components").mkdir(parents=True)
    return Look((own, usual))


WRONG = {
    "een\n{% if %}\n": "a.html:2:1",
    "een\ntwee\n{{ niemand.kent }}\n": "a.html:3:1",
    "een\n{{ 1 / 0 }}\n": "a.html:2:1",
    "{{ [] | length }}\n\n{% include 'weg.html' %}": "weg.html:1:1",
    "{{ 'a' | nergens }}": "a.html:1:1",
    "\n{{ [1, 'a'] | sort }}": "a.html:2:1",
}


@pytest.mark.parametrize("text", WRONG)
def test_a_slip_in_a_template_is_told_at_its_line(text: str, look: Look) -> None:
    folder = look.folders[1]
    (folder / "a.html").write_text(text, encoding="utf-8")
    error = error_of(folder)
    problem = problem_of(error, Look((folder,)))
    assert problem is not None and str(problem.at) == f"overrides/{WRONG[text]}"
    assert "\n" not in problem.message
    if "weg.html" not in text:
        assert str(getattr(error, "message", None) or error) in problem.message
    assert problem_of(error, look) == problem or "weg.html" in text


def test_a_slip_in_a_part_of_it_is_told_in_the_part(look: Look) -> None:
    folder = look.folders[0]
    (folder / "a.html").write_text("\n\n{% include 'components/b.html' %}", encoding="utf-8")
    (folder / "components/b.html").write_text("\n{{ niemand.kent }}", encoding="utf-8")
    problem = problem_of(error_of(folder), look)
    assert problem is not None and str(problem.at) == "mijn/components/b.html:2:1"
    (folder / "components/b.html").write_text("\n\n{% endif %}", encoding="utf-8")
    problem = problem_of(error_of(folder), look)
    assert problem is not None and str(problem.at) == "mijn/components/b.html:3:1"


def test_what_goes_wrong_in_the_program_is_not_put_down_to_a_template(look: Look) -> None:
    folder = look.folders[0]
    (folder / "a.html").write_text("{{ fail() }}", encoding="utf-8")
    assert problem_of(error_of(folder), look) is None
    assert problem_of(KeyError("elders"), look) is None
    (folder / "a.html").write_text("{% if %}", encoding="utf-8")
    assert problem_of(error_of(folder), Look((look.folders[1],))) is None


def test_a_template_that_is_not_there_is_told_where_it_is_named(look: Look) -> None:
    own, usual = look.folders
    (usual / "components/kop.html").write_text("", encoding="utf-8")
    (own / "a.html").write_text(
        "{% include 'components/kop.html' %}\n{%- import \"components/kpo.html\" as kop %}",
        encoding="utf-8",
    )
    (own / "README.md").write_text("{% include 'voorbeeld.html' %}", encoding="utf-8")
    (usual / "b.html").write_text("\n\n{% extends 'zzz' %}{% endif %}", encoding="utf-8")
    assert [
        (str(one.at), one.code, "components/kop.html" in one.fix) for one in problems(look)
    ] == [
        ("mijn/a.html:2:1", "missing-template", True),
        ("overrides/b.html:3:1", "missing-template", False),
        ("overrides/b.html:3:1", "broken-template", False),
    ]
