"""Pages and links that went through other hands: mailed, saved, opened from a disk, filled in
again by a browser that came back.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from keuzehulp.analysis import Path as Way
from keuzehulp.model import Project
from tests.browser.pages import open_all
from tests.browser.steps import (
    all_paths,
    arrived,
    as_steps,
    begin,
    choose,
    opened,
    press,
    screen,
    the_tree,
)

REFUSING = {
    "with an error": (
        "history.pushState = history.replaceState = () => { throw new DOMException('no',"
        " 'SecurityError'); };"
    ),
    "in silence": "history.pushState = history.replaceState = () => {};",
    "after a while": (
        """{ const {pushState} = history; let count = 0;
      history.pushState = (...all) => { if (count++ < 2) pushState.apply(history, all); }; }"""
    ),
}
# Follow each of these in turn, from the start.
FOLLOW = """async (fragments) => {
  const screens = [];
  for (const fragment of fragments) {
    inside.restart();
    await inside.follow(fragment);
    screens.push(inside.screen());
  }
  return screens;
}"""
WHOLE = """() => "<!doctype html>\\n" + document.documentElement.outerHTML"""
# As Chromium saves a page: every link with its whole address.
FULL = """() => { for (const link of document.querySelectorAll("a[href]")) link.setAttribute("href", link.href); }"""
COUNTS = """() => Object.fromEntries(["[data-node]", "input", ".kh-notes", ".kh-keep", ".kh-errors", ".kh-recap", "[data-part=next]"]
  .map((each) => [each, document.querySelectorAll(each).length]))"""


@pytest.mark.parametrize("sign", ["=", "%3D"])
def test_a_link_that_was_passed_on_is_understood_and_cleaned(sign: str, page: Page) -> None:
    """Where a document begins with it, and where it is followed on a page that is there."""
    behind = [".", "&utm_source=mail", ">", "%20", ")", "%3E%20"]
    fragments = [f"#k{sign}2.1a2b3a{each}" for each in behind]
    opened(page, f"keuzehulp/{fragments[0]}")
    for fragment, found in zip(
        fragments, [screen(page), *page.evaluate(FOLLOW, fragments[1:])], strict=True
    ):
        assert found["node"] == "over-bedrijfsarts", fragment
        assert "#" not in found["address"], fragment


def test_a_way_of_filling_in_that_was_passed_on_holds(page: Page) -> None:
    opened(page, "keuzehulp/#samen&utm_source=mail")
    assert page.url.endswith("/keuzehulp/#samen")
    assert page.evaluate("() => document.documentElement.dataset.mode") == "samen"


def copied(site: Path, folder: Path) -> str:
    copy = folder / "kopie van keuzehulp.html"
    copy.write_text((site / "keuzehulp/index.html").read_text(encoding="utf-8"), encoding="utf-8")
    return copy.as_uri()


@pytest.mark.parametrize("knows", [True, False])
def test_a_copy_on_a_disk_shares_the_address_of_the_site_or_nothing(
    knows: bool, site: Path, tmp_path: Path, page: Page
) -> None:
    address = copied(site, tmp_path)
    if not knows:
        copy = next(tmp_path.iterdir())
        copy.write_text(
            copy.read_text(encoding="utf-8").replace('<link rel="canonical"', '<link rel="x"'),
            encoding="utf-8",
        )
    opened(page, f"{address}#k=2.1a2b3a4a5b7a")
    open_all(page)
    make, share = (
        page.locator("[data-module=link] [data-part=make]"),
        page.locator("[data-module=share] [data-part=share]"),
    )
    if not knows:
        expect(make).to_be_hidden()
        expect(share).to_be_hidden()
        return
    make.click()
    expect(page.locator("[data-module=link] [data-part=text]")).to_have_text(
        "https://example.org/keuzehulp/keuzehulp/#k=2.1a2b3a4a5b7a"
    )
    assert "file:" not in page.evaluate("() => kh.address()")


def longest(project: Project) -> Way:
    return max(all_paths(project), key=lambda path: len(path.steps))


@pytest.fixture(scope="module")
def copies(browser: Browser, base_url: str, project: Project) -> dict[str, str]:
    """The page as it is saved on the longest way."""
    path = longest(project)
    context = browser.new_context(base_url=base_url)
    page = context.new_page()
    opened(page, "keuzehulp/")
    begin(page)
    page.evaluate("(steps) => inside.onward(steps)", as_steps(path)[:2])
    texts = {"halfway": page.evaluate(WHOLE)}
    page.evaluate("(steps) => inside.onward(steps)", as_steps(path)[2:])
    texts["at the outcome"] = page.evaluate(WHOLE)
    page.evaluate(FULL)
    texts["at the outcome, with full addresses"] = page.evaluate(WHOLE)
    context.close()
    return texts


@pytest.mark.parametrize(
    "when", ["halfway", "at the outcome", "at the outcome, with full addresses"]
)
def test_a_page_that_was_saved_is_whole_and_single_again(
    when: str, copies: dict[str, str], page: Page, tmp_path: Path, project: Project
) -> None:
    errors: list[str] = []
    path = longest(project)
    copy = tmp_path / "bewaard.html"
    copy.write_text(copies[when], encoding="utf-8")
    page.on("pageerror", lambda error: errors.append(str(error)))
    opened(page, copy.as_uri())
    assert screen(page)["node"] == "begin" and page.title() == "Keuzehulp bedrijfsarts"
    page.evaluate("(steps) => inside.walk(steps)", as_steps(path))
    assert arrived(page, path.outcome.id)["alone"]
    expect(page.locator(".kh-recap__row")).to_have_count(len(path.steps))
    counts = page.evaluate(COUNTS)
    tree = the_tree(project)
    assert counts["[data-node]"] == len(tree.nodes) + len(tree.options) + 1
    assert {counts[each] for each in (".kh-notes", ".kh-keep", ".kh-errors", ".kh-recap")} == {1}
    assert counts["[data-part=next]"] == len(tree.questions)
    assert counts["input"] == 1 + sum(len(question.answers) for question, _ in path.steps), (
        "and the day of the reminder"
    )
    assert errors == []


@pytest.mark.parametrize("how", REFUSING)
def test_terug_stays_on_the_site_where_the_history_is_refused(
    how: str, context: BrowserContext
) -> None:
    context.add_init_script(REFUSING[how])
    page = context.new_page()
    page.goto("privacy/")
    opened(page, "keuzehulp/")
    begin(page)
    choose(page, "situatie", "in-dienst")
    choose(page, "loon", "nee")
    for node in ("loon", "situatie"):
        press(page, "button", "Terug naar vorige vraag")
        assert arrived(page, node)
    assert "/keuzehulp/" in page.url


def test_choices_that_a_browser_fills_in_again_write_the_snippets(page: Page) -> None:
    page.goto("insluiten/")
    page.evaluate(
        "() => { document.querySelector('[data-part=thema]').value = 'donker'; dispatchEvent(new"
        " PageTransitionEvent('pageshow')); }"
    )
    expect(page.locator("[data-part='element'] [data-part='text']")).to_contain_text(
        'thema="donker"'
    )
