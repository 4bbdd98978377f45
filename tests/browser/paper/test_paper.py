"""What `build --pdf` prints: each sheet on one A4 that can be read, the guides on three, and
twice the same bytes.
"""

import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page

from keuzehulp.machine.browser import find
from keuzehulp.model import Condition, Option, Outcome, Project, Question, Route, Tree
from keuzehulp.publish.pdf import print_all
from keuzehulp.site import colophon_of
from keuzehulp.site.render.qr import QUIET
from tests.browser.sheet import A4, Sheet, letters, says
from tools.harness.checkout import SITE_URL, contents, edition_of, verb

WIDE = A4[::-1]
SHEETS = {"gespreksblad.pdf": (WIDE, 10), "beslisboom-blad.pdf": (WIDE, 7.5)}
"""Of each sheet the size of the paper, and the smallest letter that is allowed, in points."""
ROUNDED = 0.02
MOST_WORDS = 250
TO_TICK, INCH, PIXELS = 5, 25.4, 96
"""Millimetres of a box that a pen finds, and how many pixels an inch of paper has."""
OWN_PDF = re.compile(r'href="[^":]+\.pdf"')
AS_PDF = 'type="application/pdf"'
NO_PRINTER = 5
"""Millimetres along the edge that a printer leaves white."""


@pytest.fixture(scope="module")
def root(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our edition, with a site that was built with PDFs."""
    edition = edition_of(checkout, tmp_path_factory.mktemp("paper") / "edition")
    done = verb("build", "--pdf", "--edition", edition, root=checkout)
    assert done.returncode == 0, done.stdout + done.stderr
    return edition


@pytest.fixture(scope="module")
def printed(root: Path) -> dict[str, list[Sheet]]:
    """Every PDF of the site by its path, as its pages."""
    made = {path: data for path, data in contents(root / "site").items() if path.endswith(".pdf")}
    return {
        path: [Sheet(page) for page in pypdfium2.PdfDocument(data)] for path, data in made.items()
    }


@pytest.mark.parametrize("path", SHEETS)
def test_a_sheet_is_one_a4_with_nothing_small_cut_off_or_printed_over(
    path: str, printed: dict[str, list[Sheet]]
) -> None:
    (sheet,) = printed[path]
    size, least = SHEETS[path]
    assert sheet.size == size
    assert sheet.smallest() >= least - ROUNDED
    assert sheet.overlaps() == []
    assert sheet.margin() >= NO_PRINTER


@pytest.mark.parametrize("path", SHEETS)
def test_the_code_on_a_sheet_is_read_from_paper(path: str, printed: dict[str, list[Sheet]]) -> None:
    (sheet,) = printed[path]
    code = sheet.code()
    assert code.text == f"{SITE_URL}keuzehulp/"
    assert code.text in sheet.text.replace(" ", "")
    assert code.width >= 25
    assert code.quiet >= QUIET - 0.1


def test_the_handout_says_of_each_option_what_it_is_and_costs_in_few_words(
    printed: dict[str, list[Sheet]], project: Project
) -> None:
    (sheet,) = printed["gespreksblad.pdf"]
    words = [word for word in sheet.text.split() if re.search(r"\w", word)]
    assert len(words) <= MOST_WORDS
    for option in project.trees[0].options:
        assert option.picture, "each has a pictogram"
        of_it = (
            option.short,
            option.on_card["cost"][0],
            option.on_card["pros"][0],
            option.on_card["cons"][0],
        )
        assert [
            claim.text for claim in of_it if claim and not says(sheet.text, claim.text)
        ] == [], option.id
    assert "Kruis uw keuze aan" in sheet.text and "Wij spreken elkaar weer op" in sheet.text
    assert "Nog niet getest met gebruikers" in sheet.text
    assert "Print" not in sheet.text


def test_each_option_has_its_pictogram_and_a_box_to_tick(tab: Page, project: Project) -> None:
    tab.goto("gespreksblad/")
    tab.emulate_media(media="print")
    options = project.trees[0].options
    for each in (".kh-handout .kh-pictogram", ".kh-handout__box"):
        boxes = tab.locator(each).all()
        assert len(boxes) == len(options)
        sizes = [box.bounding_box() for box in boxes]
        assert min(size["width"] if size else 0 for size in sizes) >= TO_TICK / INCH * PIXELS


def test_the_other_side_says_every_field_of_every_option(tab: Page, project: Project) -> None:
    tab.goto("gespreksblad/")
    tab.get_by_role("link", name="Print ook de achterkant").click()
    front, back = (
        Sheet(sheet) for sheet in pypdfium2.PdfDocument(tab.pdf(prefer_css_page_size=True))
    )
    assert front.size == back.size == WIDE
    options = project.trees[0].options
    claims = [
        *project.trees[0].head.matters,
        *(
            claim
            for option in options
            for field in Option.FIELDS
            for claim in option.on_card[field]
        ),
    ]
    assert [claim.text for claim in claims if not says(back.text, claim.text)] == []
    assert back.smallest() >= SHEETS["gespreksblad.pdf"][1] - ROUNDED
    assert back.overlaps() == []


def test_the_second_sheet_draws_every_question_and_outcome_with_its_title(
    printed: dict[str, list[Sheet]], project: Project
) -> None:
    (sheet,) = printed["beslisboom-blad.pdf"]
    said = letters(sheet.text)
    tree = project.trees[0]
    titles = [
        f"{node.code} {node.short_title}"
        for nodes in (tree.questions, tree.outcomes)
        for node in nodes
    ]
    assert [title for title in titles if letters(title) not in said] == []


def test_its_other_side_says_every_question_and_where_each_answer_leads(
    tab: Page, project: Project
) -> None:
    tab.goto("beslisboom-blad/")
    tab.get_by_role("link", name="Print ook de achterkant").click()
    _, sheet = (Sheet(sheet) for sheet in pypdfium2.PdfDocument(tab.pdf(prefer_css_page_size=True)))
    assert sheet.size == WIDE
    assert sheet.smallest() >= SHEETS["beslisboom-blad.pdf"][1]
    said = letters(sheet.text)
    tree = project.trees[0]
    for question in tree.questions:
        assert letters(f"{question.code} {question.question}") in said
        for answer in question.answers:
            letter = "?" if answer.is_unknown else answer.code
            assert letters(f"{letter} {answer.label} {ways(tree, answer.routes)}") in said, (
                question.code,
                answer.code,
            )


def ways(tree: Tree, routes: tuple[Route, ...]) -> str:
    """Where these lead as a sheet says it: a condition by the answers that tell it. "na V1c: U20
    Bezwaar; anders: V12".
    """
    return " ".join(
        f"{told_by(tree, route.when) if len(routes) > 1 else ''} {_named(tree.nodes[route.to])}"
        for route in routes
    )


def _named(node: Question | Outcome) -> str:
    return f"{node.code} {node.short_title}" if isinstance(node, Outcome) else node.code


def told_by(tree: Tree, when: Condition) -> str:
    """The codes of the answers that tell what this asks."""
    assert not (when.any_of or when.none_of), "nothing in our tree asks this yet"
    codes = [
        f"{question.code}{answer.code}"
        for question, answer in tree.answers()
        if answer.sets & {*when.all_of}
    ]
    return f"na {' '.join(codes)}" if codes else "anders"


def test_a_sheet_asks_no_name_and_tells_which_words_it_has(printed: dict[str, list[Sheet]]) -> None:
    for path in SHEETS:
        (sheet,) = printed[path]
        assert not re.search(
            r"\b(naam|geboortedatum|geboren|werknemersnummer)\b", sheet.text, re.IGNORECASE
        )
        assert re.search(
            r"Versie \d+, nagekeken \d+ november 2026, controlecode [0-9a-f]{8}\.", sheet.text
        )


def test_a_guide_takes_at_most_three_sheets(
    printed: dict[str, list[Sheet]], project: Project
) -> None:
    for guide in project.guides:
        for role in guide.head.roles:
            sheets = printed[f"{guide.id}/{role.id}/alles.pdf"]
            assert len(sheets) <= 3, role.id
            assert {sheet.size for sheet in sheets} == {A4}
            text = letters("".join(sheet.text for sheet in sheets))
            assert all(letters(step.heading) in text for step in guide.steps)
            assert letters(project.strings["print_pdf"]) not in text


def test_only_who_has_the_pdf_links_to_it(
    site: Path, root: Path, printed: dict[str, list[Sheet]]
) -> None:
    assert [path for path, page in html_of(site).items() if OWN_PDF.search(page)] == []
    linked = {path for path, page in html_of(root / "site").items() if AS_PDF in page}
    assert {f"{path.removesuffix('/index.html')}.pdf" for path in linked} == set(printed)


def html_of(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in site.rglob("*.html")
    }


def test_printing_again_gives_the_same_bytes(root: Path, project: Project, tmp_path: Path) -> None:
    """In another folder, of which no sheet tells."""
    first = {path: data for path, data in contents(root / "site").items() if path.endswith(".pdf")}
    copy = shutil.copytree(root / "site", tmp_path / "site")
    for path in first:
        (copy / path).unlink()
    # In a thread of its own: a browser is driven in this one already.
    with ThreadPoolExecutor(1) as pool:
        date = colophon_of(project).date
        pool.submit(print_all, copy, find(), url=SITE_URL, date=date).result()
    again = {path: data for path, data in contents(copy).items() if path.endswith(".pdf")}
    assert sorted(first) == sorted(again)
    assert [path for path in first if first[path] != again[path]] == []
    assert [path for path, data in again.items() if b"file:" in data] == []


def test_no_browser_leaves_the_last_site(root: Path, checkout: Path) -> None:
    before = contents(root / "site")
    asked = ("build", "--pdf", "--edition", root)
    failed = verb(*asked, root=checkout, KEUZEHULP_BROWSER="/nergens")
    assert failed.returncode == 1
    assert (
        failed.stderr
        == "KEUZEHULP_BROWSER is ‘/nergens’, maar daar is geen programma: verbeter het pad of haal"
        " de variabele weg.\nDe site is niet gebouwd; de vorige staat er nog.\n"
    )
    assert contents(root / "site") == before
