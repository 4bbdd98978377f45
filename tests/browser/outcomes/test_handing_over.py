"""What a reader takes along from an outcome: a link as a QR code, and a reminder for the
calendar.
"""

from collections.abc import Iterator
from datetime import date, datetime

import icalendar
import pytest
import segno
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from keuzehulp.model import Project
from tests.browser.steps import all_paths, arrived, begin, choose, opened, press, unfold

TO_SECOND_OPINION = "V1a-V2b-V3a-V4a-V5b-V7a-U1"
# The rows of the code for a text, from the pure script that is in the page.
ROWS = "(text) => kh.qr(text)"
FULL = (14, 26, 42, 62, 84, 106)
"""How many bytes fill each size to the last: then nothing is padding, and every module is the
standard's.
"""


@pytest.fixture(scope="module")
def tool(browser: Browser, base_url: str) -> Iterator[Page]:
    """The keuzehulp as it opens."""
    context = browser.new_context(base_url=base_url)
    page = context.new_page()
    opened(page, "keuzehulp/")
    yield page
    context.close()


def to_second_opinion(page: Page, project: Project, mode: str) -> None:
    (path,) = (path for path in all_paths(project) if path.id == TO_SECOND_OPINION)
    opened(page, f"keuzehulp/{mode}")
    begin(page)
    for question, answer in path.steps:
        choose(page, question.id, answer.id)
    arrived(page, "second-opinion-vragen")


def test_alone_there_is_no_code(page: Page, project: Project) -> None:
    to_second_opinion(page, project, "")
    unfold(page, "Meer manieren om te bewaren")
    press(page, "button", "Maak een link met mijn antwoorden")
    expect(page.get_by_text("Iedereen met deze link kan uw antwoorden zien.")).to_be_visible()
    expect(page.locator(".kh-along")).to_be_hidden()
    expect(page.locator(".kh-alone")).to_be_hidden()


def test_a_code_of_the_page_is_as_the_standard_says(tool: Page) -> None:
    for length in FULL:
        text = ("https://example.org/keuzehulp/#k=1.1a2b" * 3)[:length]
        standard = segno.make_qr(text, error="m", boost_error=False, mode="byte", mask=0)
        assert tool.evaluate(ROWS, text) == [
            [int(module) for module in row] for row in standard.matrix
        ], length
    assert tool.evaluate(ROWS, "x" * (FULL[-1] + 1)) is None


@pytest.mark.parametrize("length", [1, 20, 43, 100])
def test_a_code_of_the_page_can_be_read_at_any_length(tool: Page, length: int) -> None:
    text = ("é" + "https://example.org/" * 6)[:length]
    rows = tool.evaluate(ROWS, text)
    image = Image.new("L", (len(rows) + 8, len(rows) + 8), 255)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            image.putpixel((x + 4, y + 4), 0 if dark else 255)
    (found,) = zxingcpp.read_barcodes(
        image.resize((6 * image.width, 6 * image.height), Image.Resampling.NEAREST)
    )
    assert found.bytes.decode() == text


def test_a_reminder_says_little_and_comes_a_week_later(page: Page, project: Project) -> None:
    to_second_opinion(page, project, "")
    unfold(page, "Een herinnering in uw agenda")
    press(page, "button", "Zet in mijn agenda")
    expect(page.get_by_text("Kies de dag waarop u het vroeg.")).to_be_visible()
    page.get_by_label("Op welke dag vroeg u het?").fill("2026-12-28")
    with page.expect_download() as waiting:
        press(page, "button", "Zet in mijn agenda")
    expect(page.get_by_text("Kies de dag waarop u het vroeg.")).to_be_hidden()
    assert waiting.value.suggested_filename == "navragen.ics"
    written = waiting.value.path().read_bytes()
    assert b"keuzehulp" not in written.lower()
    calendar = icalendar.Calendar.from_ical(written)
    (event,) = calendar.walk("VEVENT")
    assert event.decoded("dtstart") == date(2027, 1, 4)
    assert isinstance(event.decoded("dtstamp"), datetime)
    told = f"{event.get('summary')} {event.get('description')}".lower()
    assert told.startswith("navragen hebt u al antwoord op uw vraag?")
    assert "second opinion" not in told and "bedrijfsarts" not in told
