"""Everything that is pressed is large enough for a thumb that is not steady."""

from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.browser.pages import PHONE, Fault, each, open_all, told

ANSWER = 44
OTHER = 24
"""The least size of an answer and of all else, in pixels."""
# A link in the middle of a sentence is as high as its line, and may be: success criterion 2.5.8
# exempts it. A radio in its row is pressed
# anywhere on the row. `flow` is what one presses to go through the questions, or to do something at
# the end.
TARGETS = r"""() => {
  const isWords = (node) => node?.nodeType === Node.TEXT_NODE && /\w/.test(node.textContent);
  const inSentence = (each) => getComputedStyle(each).display === "inline" && (isWords(each.previousSibling) || isWords(each.nextSibling));
  const flow = ":is(main, .kh-back) :is(button, input, label, summary, .kh-button, .kh-screen__foot a, .kh-errors a, [data-way] a)";
  return [...document.querySelectorAll("a[href], button, summary, input:not(label *), select, textarea, label:has(input)")]
    .filter((each) => each.checkVisibility({visibilityProperty: true}) && !inSentence(each))
    .map((each) => {
      const {width, height} = each.getBoundingClientRect();
      return {width, height, name: each.textContent.trim().slice(0, 60), answer: each.matches("[data-answer]"), flow: each.matches(flow)};
    });
}"""


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
