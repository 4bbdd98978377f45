"""Everything that is pressed is large enough for a thumb that is not steady."""

from tests.browser.access.sights import Seen
from tests.browser.pages import Fault, told

ANSWER = 44
OTHER = 24
"""The least size of an answer and of all else, in pixels."""


def test_everything_to_press_is_large_enough(seen: list[Seen]) -> None:
    found: list[Fault] = []
    for page in seen:
        for one in page.phone["targets"]:
            least = ANSWER if one["answer"] else OTHER
            if min(one["width"], one["height"]) < least:
                size = f"{one['width']:.1f} × {one['height']:.1f}"
                fault = f"“{one['name']}” is {size}, less than {least}"
                found.append((page.address, fault))
    assert not found, told(found)
