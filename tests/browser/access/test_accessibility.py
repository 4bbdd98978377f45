"""Accessibility as two more makers look at it, IBM and Squiz: every kind of page, with
everything unfolded. Each is visited once for both.
"""

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import DESKTOP, Fault, counted, each, enough, open_all, thin_out, told
from tests.outside import package
from tests.outside.figures import Tell

IBM = """async () => (await new ace.Checker().check(document, ["IBM_Accessibility", "WCAG_2_2"])).results
  .filter(({value}) => value[1] !== "PASS")
  .map(({value, ruleId, message, path}) => [value.join(" ") === "VIOLATION FAIL", ruleId, `${message} at ${path.dom}`])"""
SQUIZ = """() => new Promise((done) => HTMLCS.process("WCAG2AA", document, () => done(HTMLCS.getMessages()
  .filter(({type}) => type !== HTMLCS.NOTICE)
  .map(({type, code, msg, element}) => [type === HTMLCS.ERROR, code.split(".").slice(3).join("."), `${msg} at ${element.outerHTML}`]))))"""
# A frame makes its other screens ready when it has nothing else to do: a checker should not look
# while they change.
SETTLED = """() => location.href !== "about:blank" && document.readyState === "complete"
  && !document.querySelector("[data-node]:not([data-kind=start]) [data-references]")"""
# What a frame does not show now is judged where it is a page by itself.
AS_SHOWN = "() => document.querySelectorAll('[data-node]:not([data-now])').forEach((each) => each.remove())"
CHECKERS = {
    "HTML_CodeSniffer": ("html_codesniffer/build/HTMLCS.js", SQUIZ),
    "IBM Equal Access": ("accessibility-checker-engine/ace.js", IBM),
}
HOLDS_EVERY_TWO = "IBM Equal Access"
"""Which of them holds every two elements of a page against each other."""
EXPLAINED = {
    "IBM Equal Access": {
        "a_target_warning": (
            "each such link says in words that it opens a window of its own (the macro `link`)"
        ),
        "aria_main_label_visible": (
            "the other main is that of the document in the frame for hosts, which is a page by"
            " itself"
        ),
        "blockquote_cite_exists": (
            "what is quoted is a text of ours to say or to send, not a source"
        ),
        "download_keyboard_controllable": "a link to a file of others, as any link",
        "element_attribute_deprecated": (
            "`value` of a list item and `http-equiv` are in today's standard: the Nu HTML checker"
            " takes both"
        ),
        "element_tabbable_unobscured": (
            "what follows is in the flow: nothing of ours lies over what has the focus"
            " (`test_keyboard.py`)"
        ),
        "element_tabbable_visible": (
            "the skip link is out of sight until it has the focus (`test_keyboard.py`)"
        ),
        "frame_src_valid": "the frame for hosts is a page of ours, and checked as such",
        "img_alt_background": (
            "the shadow at the side of a drawing that scrolls: a line above it says so in words"
        ),
        "input_fields_grouped": (
            "what to show and in which colours are two questions, each with its label"
        ),
        "input_label_visible": "the label stands above the list, and points to it with `for`",
        "list_structure_proper": (
            "a `div` around each term and its meaning is in today's standard: the Nu HTML checker"
            " takes it"
        ),
        "style_color_misuse": (
            "what colour says, words say too; `test_screens.py` looks at forced colours"
        ),
        "style_focus_visible": "`test_keyboard.py` looks at the outline of whatever has the focus",
        "style_highcontrast_visible": "`test_screens.py` looks at forced colours",
        "text_sensory_misuse": "a Dutch word that is no place or shape ('extra')",
        "text_whitespace_valid": (
            "the letters of answers in a cell of the drawing, one by one on purpose; it is hidden"
            " from screen readers"
        ),
    },
    "HTML_CodeSniffer": {
        "1_3_1.H39.3.NoCaption": (
            "the table of all steps has its name in `aria-label`, and a heading above it"
        ),
        "1_3_1.H42": "a link in bold in a list of ways to begin, no heading",
        "1_3_1.H48": "sentences with more than one link, no navigation",
        "1_3_1.H85.2": "few choices, of one kind",
        "1_4_10.C32,C31,C33,C38,SCR34,G206": (
            "what a host copies wraps, and never scrolls (`test_reflow.py`)"
        ),
        "1_4_3.G145.Abs": "axe computes the contrast of what is placed, and finds nothing",
        "1_4_3.G18.Abs": "as above",
        "1_4_3.G18.BgImage": (
            "the shadow at the side of a drawing that scrolls lies behind its edge, and under no"
            " words"
        ),
        "4_1_2.H91.Select.Value": "the first choice is the value as long as nothing else is chosen",
    },
}
"""What is said to look at, by its rule, and what was seen."""


@dataclass
class Judgement:
    """What a checker calls a mistake, and what it says to look at, by its rule."""

    mistakes: list[Fault] = field(default_factory=list)
    advice: dict[str, Fault] = field(default_factory=dict)


@pytest.fixture(scope="module")
def judged(browser: Browser, addresses: list[str]) -> dict[str, Judgement]:
    """What each checker says of the pages."""
    libraries = {
        name: (package(file).read_text(encoding="utf-8"), run)
        for name, (file, run) in CHECKERS.items()
    }
    judged = {name: Judgement() for name in CHECKERS}
    page = browser.new_page(viewport=DESKTOP)
    for address in each(page, enough(addresses)):
        open_all(page)
        for frame in page.frames[1:]:
            frame.wait_for_function(SETTLED)
            frame.evaluate(AS_SHOWN)
        for name, (library, run) in libraries.items():
            if name == HOLDS_EVERY_TWO:
                for document in page.frames:
                    thin_out(document)
            page.evaluate(library)
            for is_mistake, rule, words in page.evaluate(run):
                if is_mistake:
                    judged[name].mistakes.append((address, f"{rule}: {words}"))
                else:
                    judged[name].advice[rule] = (address, words)
    page.close()
    return judged


@pytest.mark.parametrize("name", CHECKERS)
def test_another_checker_finds_no_mistake(
    name: str, judged: dict[str, Judgement], addresses: list[str], tell: Tell
) -> None:
    mistakes, advice = judged[name].mistakes, judged[name].advice
    assert not mistakes, told(mistakes)
    assert {rule: at for rule, at in advice.items() if rule not in EXPLAINED[name]} == {}
    assert sorted(EXPLAINED[name]) == sorted(advice), "an explanation of what nobody says any more"
    looked = counted(len(enough(addresses)), len(addresses), "pages")
    tell(f"{name}: {looked}, 0 violations; {len(advice)} rules say what to look at, each explained")
