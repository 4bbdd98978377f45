"""Everything that is pressed is large enough for a thumb that is not steady."""

from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.browser.pages import PHONE, Fault, each, open_all, told
from tests.browser.probes import TARGETS

ANSWER = 44
OTHER = 24
"""The least size of an answer and of all else, in pixels."""


def test_everything_to_press_is_large_enough(
    new_context: CreateContextCallback, addresses: list[str]
) -> None:
    page = new_context(viewport=PHONE).new_page()
    found: list[Fault] = []
    for address in each(page, addresses):
        open_all(page)
        for one in page.evaluate(TARGETS):
            least = ANSWER if one["answer"] else OTHER
            if min(one["width"], one["height"]) < least:
                found.append(
                    (
                        address,
                        (
                            f"“{one['name']}” is {one['width']:.1f} × {one['height']:.1f}, less"
                            f" than {least}"
                        ),
                    )
                )
    assert not found, told(found)
