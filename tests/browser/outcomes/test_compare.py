"""The options side by side: all of them on a wide screen, two that the reader picks on a narrow
one, and none of it needs a script.
"""

from typing import Any

from playwright.sync_api import Page, ViewportSize
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Option, Project
from tests.browser import axe
from tests.browser.compared import ADDRESS, ASTRAY, SHOWN, titles
from tests.browser.pages import DESKTOP, NARROW, PHONE

WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Each pair of options as somebody presses them: what is shown, what stands under another name, and
# whether it is told that the two are the same.
PAIRS = f"""() => {{
  const [all, others] = [".kh-compare__first input", ".kh-compare__second input"].map((each) => [...document.querySelectorAll(each)]);
  return all.flatMap((one, first) => others.map((other, second) => {{
    one.click();
    other.click();
    return [first, second, ({SHOWN})(), ({ASTRAY})(), document.querySelector(".kh-compare__same").checkVisibility()];
  }}));
}}"""
STUCK = """() => [document.querySelector(".kh-compare thead th").getBoundingClientRect().y,
  ...[...document.querySelectorAll(".kh-compare [scope=row]")].map((each) => Math.round(each.getBoundingClientRect().x))]"""
COVERED = """() => {
  const {x, y, width, height} = document.activeElement.getBoundingClientRect();
  const there = document.elementFromPoint(x + width / 2, y + height / 2);
  return !document.activeElement.contains(there) && !there?.contains(document.activeElement) && document.activeElement.textContent;
}"""


def open_at(new_context: CreateContextCallback, viewport: ViewportSize, **settings: Any) -> Page:
    page = new_context(viewport=viewport, **settings).new_page()
    page.goto(ADDRESS)
    return page


def test_on_a_wide_screen_all_stand_side_by_side_under_a_head_that_stays(
    tab: Page, project: Project
) -> None:
    tab.set_viewport_size(DESKTOP)
    tab.goto(ADDRESS)
    assert tab.evaluate(SHOWN) == titles(project)
    assert tab.evaluate(ASTRAY) == []
    assert tab.evaluate(WIDE) == 0
    room = tab.locator(".kh-compare").bounding_box()
    assert room
    assert 1_000 <= room["width"] <= 1_120
    assert tab.locator(".kh-compare__pick").is_hidden()
    tab.evaluate("() => document.querySelector('.kh-compare tbody tr:last-child').scrollIntoView()")
    top, *edges = tab.evaluate(STUCK)
    assert top == 0
    assert set(edges) == {round(room["x"])}


def test_on_a_phone_one_picks_two_without_a_script(
    new_context: CreateContextCallback, project: Project
) -> None:
    page = new_context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(ADDRESS)
    first, second, third, *_ = titles(project)
    shown = ".kh-compare thead th:visible"
    assert [each.inner_text().replace("\u00ad", "") for each in page.locator(shown).all()] == [
        first,
        second,
    ]
    page.locator(".kh-compare__first label").nth(2).click()
    assert {each.inner_text().replace("\u00ad", "") for each in page.locator(shown).all()} == {
        second,
        third,
    }
    left, right = (
        page.locator(f'.kh-compare thead [data-column="{column}"]').bounding_box()
        for column in (3, 2)
    )
    assert left
    assert right
    assert left["x"] < right["x"]
    assert page.locator(".kh-compare tbody td:visible").count() == 2 * (len(Option.FIELDS) + 1)


def test_every_pair_shows_each_text_under_its_own_name(tab: Page, project: Project) -> None:
    tab.set_viewport_size(NARROW)
    tab.goto(ADDRESS)
    names = titles(project)
    found = tab.evaluate(PAIRS)
    assert len(found) == len(names) ** 2
    for first, second, shown, astray, same in found:
        expected = [names[first]] if first == second else [names[first], names[second]]
        assert (shown, astray, same) == (expected, [], first == second)
    assert tab.evaluate(WIDE) == 0


def test_the_two_are_picked_with_the_keyboard_and_what_has_the_focus_is_never_covered(
    tab: Page,
) -> None:
    tab.set_viewport_size(PHONE)
    tab.goto(ADDRESS)
    tab.locator(".kh-compare__first input").first.focus()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    assert len(tab.evaluate(SHOWN)) == 2
    tab.keyboard.press("Tab")
    assert tab.evaluate("() => document.activeElement.name") == "kh-second"
    for _ in range(12):
        tab.keyboard.press("Tab")
        assert not tab.evaluate(COVERED)
    for _ in range(12):
        tab.keyboard.press("Shift+Tab")
        assert not tab.evaluate(COVERED)


def test_twice_as_large_letters_stand_below_each_other_under_their_names(
    new_context: CreateContextCallback,
) -> None:
    page = open_at(new_context, PHONE, bypass_csp=True)
    page.add_style_tag(content="html { font-size: 200% }")
    assert page.evaluate(WIDE) == 0
    lefts = page.eval_on_selector_all(
        ".kh-compare tbody tr:first-child td",
        "(all) => all.filter((x) => x.checkVisibility()).map((x) => x.offsetLeft)",
    )
    assert len(lefts) == 2
    assert len(set(lefts)) == 1
    name = "(each) => getComputedStyle(each, '::before').content.slice(1, -1) === each.dataset.name"
    assert page.locator(".kh-compare tbody td:visible").first.evaluate(name)


def test_pictograms_take_the_colour_of_the_text_in_the_reader_s_own_colours(
    new_context: CreateContextCallback,
) -> None:
    page = open_at(new_context, DESKTOP, forced_colors="active")
    stroke = "(all) => [...new Set(all.map((each) => getComputedStyle(each).stroke))]"
    text = "() => getComputedStyle(document.querySelector('.kh-compare thead th')).color"
    assert page.eval_on_selector_all(".kh-compare .kh-pictogram", stroke) == [page.evaluate(text)]
    page.evaluate(axe.script())
    assert list(axe.violations(page, axe.ALL)) == []


def test_every_drawing_stands_within_its_sheet(tab: Page, project: Project) -> None:
    tab.set_viewport_size(DESKTOP)
    tab.goto(ADDRESS)
    outside = """(all) => all.map((each) => each.getBBox()).filter((box) =>
      Math.min(box.x, box.y) < 1 || Math.max(box.x + box.width, box.y + box.height) > 23)"""
    assert tab.locator(".kh-compare .kh-pictogram").count() == len(titles(project))
    assert tab.eval_on_selector_all(".kh-compare .kh-pictogram", outside) == []


def test_an_option_begins_with_its_drawing_and_the_button_that_starts(
    tab: Page, project: Project
) -> None:
    tree = project.trees[0]
    tab.set_viewport_size({"width": 360, "height": 740})
    for option in tree.options:
        tab.goto(f"{ADDRESS}{option.id}/")
        picture, button = tab.locator(".kh-headed .kh-pictogram"), tab.locator("main .kh-button")
        assert picture.is_visible()
        box = button.bounding_box()
        assert box
        assert box["y"] + box["height"] < 740, option.id
    button.click()
    tab.wait_for_url("**/keuzehulp/*")
    tab.locator(f"#{tree.head.start}").wait_for()
