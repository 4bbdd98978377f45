"""The drawing of the whole tree in a browser and on paper, and one's own route in it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from playwright.sync_api import Browser, Page
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.analysis import Path as Way
from keuzehulp.model import Answer, Outcome, Project, Question
from keuzehulp.site.look import look_of
from keuzehulp.site.pages import decision
from keuzehulp.site.render.templates import Templates
from keuzehulp.site.site import Site
from tests.browser import axe
from tests.browser.own_route import MARKED, NOTHING
from tests.browser.pages import DESKTOP, NARROW, PHONE
from tests.browser.steps import READY, all_paths, begin, choose, opened, press, the_tree, unfold
from tests.samples.trees import grown
from tools.harness.checkout import ROOT, TODAY

A4 = (842, 595)
LETTERS = 9.0
# Every text of a drawing against the box it stands in, and every box against the edges of its
# drawing.
OUTSIDE = """() => [...document.querySelectorAll(".kh-drawing__sheet")].flatMap((sheet) => {
  const within = (one, other) => one.x >= other.x - 0.1 && one.y >= other.y - 0.1
    && one.x + one.width <= other.x + other.width + 0.1 && one.y + one.height <= other.y + other.height + 0.1;
  const whole = sheet.viewBox.baseVal;
  return [...sheet.querySelectorAll(".kh-drawing__box")].flatMap((box) => {
    const shape = box.querySelector("rect").getBBox();
    const texts = [...box.querySelectorAll("text")].filter((text) => !within(text.getBBox(), shape));
    return [...texts.map((text) => text.textContent), ...(within(shape, whole) ? [] : [box.dataset.box])];
  });
})"""
HIDDEN = "(all) => all.length > 1 && all.every((each) => !each.checkVisibility())"
SHEETS = """(all) => all.map((each) => [each.querySelector("figcaption strong")?.textContent.trim() ?? "",
  [...each.querySelectorAll("[data-box]")].map((box) => box.dataset.box)])"""


@pytest.fixture(scope="module")
def large(project: Project) -> str:
    """The overview of a tree that needs several sheets."""
    site = Site(
        look_of(ROOT),
        ROOT / "content",
        "Keuzehulp",
        date.fromisoformat(TODAY),
        extra={"menu": [], "foot": [], "words": WORDS},
    )
    tree = grown(80)
    made = replace(project, trees=(tree,))
    return next(
        str(page.text)
        for page in decision.pages(
            tree, made, Templates(made, site), partial(decision.drawn, tree, made)
        )
        if page.path == "overzicht/index.html"
    )


WORDS = dict.fromkeys(("skip", "menu", "button", "path", "begin", "foot", "status"), "woord")


@pytest.fixture(scope="module")
def overview(browser: Browser, base_url: str) -> Iterator[Page]:
    """The overview of our tree."""
    context = browser.new_context(base_url=base_url)
    page = context.new_page()
    page.goto("overzicht/")
    page.evaluate("() => document.fonts.ready.then(() => true)")
    yield page
    context.close()


@pytest.fixture(scope="module")
def large_overview(overview: Page, large: str) -> Page:
    """That of a large one, in its place: so it is shown under its own policy."""
    page = overview.context.new_page()
    page.route("**/overzicht/", lambda route: route.fulfill(body=large, content_type="text/html"))
    page.goto("overzicht/")
    page.evaluate("() => document.fonts.ready.then(() => true)")
    return page


def test_every_word_stands_in_its_box(overview: Page, large_overview: Page) -> None:
    assert overview.evaluate(OUTSIDE) == []
    assert large_overview.evaluate(OUTSIDE) == []


def test_no_sheet_is_torn_on_paper_and_its_letters_are_9_points(
    overview: Page, large_overview: Page, project: Project
) -> None:
    printed = _untorn(overview)
    assert {str(node.code) for node in the_tree(project).all_nodes} <= {
        word for each in printed for word in each.split()
    }
    printed = _untorn(large_overview)
    assert large_overview.locator(".kh-drawing").count() > len(printed) > 1


def _untorn(page: Page) -> list[str]:
    """The words of the pages with a drawing, after a look at whether each of its sheets is on
    one of them.
    """
    sheets = page.locator(".kh-drawing").evaluate_all(SHEETS)
    pages = _printed(page.pdf(prefer_css_page_size=True))
    for name, codes in sheets:
        (printed,) = (each for each in pages if name in each)
        assert set(codes) <= set(printed.split())
    return pages


def _printed(pdf: bytes) -> list[str]:
    """The words of the pages on their side, after a look at their letters."""
    pages = [
        page.get_textpage()
        for page in pypdfium2.PdfDocument(pdf)
        if tuple(map(round, page.get_size())) == A4
    ]
    assert all(min(_sizes(page)) >= LETTERS - 0.01 for page in pages)
    return [" ".join(page.get_text_bounded().split()) for page in pages]


def _sizes(text: pypdfium2.PdfTextPage) -> list[float]:
    """The size of every letter on the page, in points."""
    matrix = pdfium.FS_MATRIX()
    sizes = []
    for number in range(text.count_chars()):
        if pdfium.FPDFText_GetUnicode(text, number) > ord(" ") and not pdfium.FPDFText_IsGenerated(
            text, number
        ):
            pdfium.FPDFText_GetMatrix(text, number, matrix)
            sizes.append(pdfium.FPDFText_GetFontSize(text, number) * abs(matrix.d))
    return sizes


def test_on_a_narrow_screen_the_drawing_scrolls_by_itself_from_the_first_question(
    tab: Page,
) -> None:
    tab.set_viewport_size(NARROW)
    tab.goto("overzicht/")
    tab.wait_for_function(READY)
    found = tab.evaluate("""() => {
      const room = document.querySelector(".kh-drawing__room");
      const [first, edge] = [room.querySelector("[data-box]"), room].map((each) => each.getBoundingClientRect());
      return {page: document.documentElement.scrollWidth, scrolls: room.scrollWidth > room.clientWidth, name: room.ariaLabel,
        tab: room.tabIndex, first: first.left >= edge.left && first.right <= edge.right};
    }""")
    name = ": ".join(
        ["De tekening", *tab.locator(".kh-drawing figcaption strong").all_inner_texts()[:1]]
    )
    assert found == {"page": 320, "scrolls": True, "name": name, "tab": 0, "first": True}


def test_ones_own_route_is_marked_and_stands_in_no_address(page: Page, project: Project) -> None:
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    known = (
        path
        for path in all_paths(project)
        if not any(answer.is_unknown for _, answer in path.steps)
    )
    path = max(known, key=lambda path: len(path.steps))
    opened(page, "keuzehulp/")
    begin(page)
    for question, answer in path.steps:
        choose(page, question.id, answer.id)
    unfold(page, "Uw antwoorden")
    press(page, "a", "Bekijk uw route in het overzicht")
    page.wait_for_url("**/overzicht/")
    page.wait_for_function(READY)
    found = page.evaluate(MARKED)
    assert found == _expected(path, project) | {"keys": ["keuzehulp"], "address": found["address"]}
    addresses.append(found["address"])
    page.evaluate(axe.script())
    assert [*axe.violations(page, axe.ALL)] == []
    tokens = [
        each for question, answer in path.steps for each in (question.id, f"={answer.id}", "#k=")
    ]
    assert [
        address
        for address in addresses
        if any(token in address for token in [*tokens, path.outcome.id])
    ] == []
    page.get_by_role("button", name="Wis mijn antwoorden").click()
    assert page.evaluate(MARKED) == NOTHING | {"keys": [], "address": found["address"]}
    assert "Uw antwoorden zijn gewist." in page.locator("[role=status]").inner_text()
    page.go_back()
    page.wait_for_function(READY)
    assert page.evaluate("() => document.documentElement.dataset.screen") == "start"


def _expected(path: Way, project: Project) -> dict[str, Any]:
    nodes: list[Question | Outcome] = [*(question for question, _ in path.steps), path.outcome]
    in_list = [each.id for each in (*the_tree(project).questions, path.outcome) if each in nodes]
    chosen = {question.id: (str(answer.id), answer) for question, answer in path.steps}
    ways = [
        (question, answer, after)
        for (question, answer), after in zip(path.steps, nodes[1:], strict=True)
    ]
    return {
        "shown": True,
        "codes": " → ".join(
            [
                *(f"{question.code}{answer.code}" for question, answer in path.steps),
                path.outcome.code,
            ]
        ),
        "nodes": in_list,
        "answers": [chosen[each][0] for each in in_list if each in chosen],
        "boxes": sorted(each.code for each in nodes),
        "ways": sorted(
            [question.code, _sharing(question, answer, after), after.code]
            for question, answer, after in ways
        ),
        "key": True,
    }


def _sharing(question: Question, answer: Answer, after: Question | Outcome) -> str:
    """The letters at the line that was followed: of all answers that lead there too, with or
    without a condition as this one.
    """

    def lines(each: Answer) -> set[bool]:
        return {route.when.is_empty for route in question.onward(each) if route.to == after.id}

    return "".join(
        each.code
        for each in question.answers
        if not each.is_unknown and lines(each) & lines(answer)
    )


def test_without_a_route_nothing_shows(new_context: CreateContextCallback) -> None:
    """Nobody answered; nothing may be stored; a store that holds something else; no script."""
    refuse = (
        "Object.defineProperty(window, 'sessionStorage', {get: () => { throw new DOMException('no',"
        " 'SecurityError'); }})"
    )
    strange = 'sessionStorage.setItem(\'keuzehulp\', \'{"version": 1, "at": 7, "log": [null]}\')'
    faults: list[str] = []
    for script in ("", refuse, strange):
        page = new_context().new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.add_init_script(script)
        opened(page, "overzicht/")
        assert page.locator(".kh-route, .kh-overview__own, [data-own]").evaluate_all(HIDDEN), script
    page = new_context(java_script_enabled=False).new_page()
    page.goto("overzicht/")
    assert page.locator(".kh-route, .kh-overview__own, [data-own]").evaluate_all(HIDDEN)
    assert faults == []


def test_answers_wiped_on_another_page_are_gone_when_the_browser_brings_theirs_back(
    page: Page, project: Project
) -> None:
    """As from its cache for Back: the page as it was left, with its answers in memory."""
    question, answer = all_paths(project)[0].steps[0]
    back = "() => dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))"
    opened(page, "keuzehulp/")
    begin(page)
    choose(page, question.id, answer.id)
    page.evaluate(back)
    assert page.evaluate("() => document.documentElement.dataset.screen") == "question"
    page.evaluate("() => sessionStorage.clear()")
    with page.expect_navigation():
        page.evaluate(back)
    page.wait_for_function(READY)
    assert page.evaluate("() => document.documentElement.dataset.screen") == "start"


def test_paper_begins_with_the_drawing_whatever_stands_in_its_key(
    page: Page, project: Project
) -> None:
    """Also with one's own route in the key, and all that a key can say: it takes two lines then."""
    opened(page, "overzicht/")
    page.evaluate(
        "() => document.querySelectorAll('.kh-drawing [data-own]').forEach((each) => { each.hidden"
        " = false; })"
    )
    page.evaluate(
        """() => document.querySelectorAll(".kh-drawing__key").forEach((each) => each.append(each.lastElementChild.cloneNode(true)))"""
    )
    sheets = page.locator(".kh-drawing").evaluate_all(SHEETS)
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    words = [set(each.get_textpage().get_text_bounded().split()) for each in printed]
    assert set(sheets[0][1]) <= words[0]
    assert all(sum(set(codes) <= each for each in words) for _, codes in sheets)
    assert len(the_tree(project).questions) > 1


READABLE = """() => [...document.querySelectorAll(".kh-drawing__sheet")].map((sheet) => {
  const room = sheet.closest(".kh-drawing__room");
  const hint = sheet.closest(".kh-drawing").querySelector(".kh-drawing__scroll");
  return {letters: 12.5 * sheet.getScreenCTM().a, scrolls: room.scrollWidth > room.clientWidth,
    hint: hint.checkVisibility(), tab: room.tabIndex, shadow: getComputedStyle(room).backgroundImage.split("linear-gradient").length - 1};
})"""


def test_on_a_phone_titles_are_readable_and_it_shows_that_there_is_more_at_the_side(
    new_context: CreateContextCallback,
) -> None:
    for script in (True, False):
        page = new_context(viewport=PHONE, java_script_enabled=script).new_page()
        page.goto("overzicht/")
        found = page.evaluate(READABLE)
        assert found
        assert all(round(each["letters"], 1) >= 14 for each in found), found
        assert all(
            each["scrolls"] and each["hint"] and each["tab"] == 0 and each["shadow"] == 4
            for each in found
        ), found


def test_on_a_desk_the_whole_drawing_is_as_wide_as_the_page(tab: Page) -> None:
    tab.set_viewport_size(DESKTOP)
    tab.goto("overzicht/")
    tab.wait_for_function(READY)
    found = tab.evaluate(READABLE)
    assert not any(each["scrolls"] or each["hint"] for each in found), found
    assert min(each["letters"] for each in found) >= 12.5
    assert (
        tab.locator(".kh-drawing__sheet").first.evaluate(
            "(each) => each.getBoundingClientRect().width"
        )
        > 1_050
    )


def test_every_sheet_and_every_reference_has_a_title(overview: Page, project: Project) -> None:
    tree = the_tree(project)
    titles = {
        str(node.code): " ".join(str(node.short_title or node.title).split())
        for node in tree.all_nodes
    }
    boxes = overview.locator("[data-box]").evaluate_all(
        """(all) => all.map((each) => [each.dataset.box,
      [...each.querySelectorAll("text:not(.kh-drawing__cell)")].map((line) => line.textContent).join(" ")])"""
    )
    assert [code for code, words in boxes if titles[code].split()[0] not in words] == []
    names = overview.locator(".kh-drawing__name").all_text_contents()
    firsts = overview.locator(".kh-drawing").evaluate_all(
        "(all) => all.map((each) => each.querySelector('[data-box]').dataset.box)"
    )
    assert len(names) == 1 or all(
        titles[first] in name for first, name in zip(firsts, names, strict=True)
    )
