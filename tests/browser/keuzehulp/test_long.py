"""A very long way: its outcome shows at once, and names every answer when a reader asks for
them.
"""

from pathlib import Path

from playwright.sync_api import Page, expect

from tools.harness.checkout import verb

QUESTIONS = 60
HEAD = "tree: {id: boom, title: Een lange boom, start: v1}\nquestions:\n"
QUESTION = """\
  - id: v{here}
    code: V{here}
    question: Is dit zo met {here}?
    answers:
      - {{id: ja, code: a, label: Ja, to: {to}}}
      - {{id: weet-niet, code: w, label: Weet ik niet, to: weg}}
"""
OUTCOMES = (
    "outcomes:\n  - {id: klaar, code: U1, title: Klaar}\n  - {id: weg, code: U2, title: Weg}\n"
)
GO = """(count) => {
  const given = Object.fromEntries(Array.from({length: count}, (_, place) => [`v${place + 1}`, "ja"]));
  kh.history.go({given, from: "v1", screen: "klaar"});
}"""


def test_every_answer_of_a_long_way_is_there_when_the_fold_is_opened(
    page: Page, tmp_path: Path
) -> None:
    (tmp_path / "boom").mkdir()
    ends = [*(f"v{number}" for number in range(2, QUESTIONS + 1)), "klaar"]
    asked = "".join(QUESTION.format(here=number, to=to) for number, to in enumerate(ends, 1))
    (tmp_path / "boom/tree.yml").write_text(HEAD + asked + OUTCOMES, encoding="utf-8")
    assert verb("pages", tmp_path / "pages", "--tree", tmp_path / "boom").returncode == 0
    page.goto((tmp_path / "pages/boom/index.html").as_uri())
    page.wait_for_function("() => 'ready' in document.documentElement.dataset")
    page.evaluate(GO, QUESTIONS)
    rows = page.locator(".kh-recap__row")
    assert rows.count() < QUESTIONS
    page.locator("[data-now] .kh-recap > summary").click()
    expect(rows).to_have_count(QUESTIONS)
