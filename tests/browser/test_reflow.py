"""On the narrowest screen, and with text as large and as wide as readers may set it, nothing
falls off the page.
"""

from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.browser.pages import NARROW, faults, told

# A style through the document's own objects: the policy of the pages lets no other in, and is not
# what is tested here.
SET = (
    "const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets ="
    " [sheet];"
)
# What is one pixel wide is for screen readers only.
BEYOND = f"""(texts) => Object.entries(texts).flatMap(([text, css]) => {{
  {SET}
  const name = (each) => `${{each.localName}}.${{each.className}} “${{each.textContent.trim().slice(0, 40)}}”`;
  const all = [...document.body.querySelectorAll("*")];
  const scrolls = document.documentElement.scrollWidth > innerWidth;
  const wide = (each) => scrolls && each.getBoundingClientRect().right > innerWidth + 0.5;
  const larger = (each) => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1;
  const cut = (each) => /hidden|clip/.test(getComputedStyle(each).overflow) && each.clientWidth > 1 && larger(each);
  return [
    ...(scrolls ? [`the page is ${{document.documentElement.scrollWidth}} wide`] : []),
    ...all.filter(wide).map((each) => `${{name(each)}} is wider than the window`),
    ...all.filter(cut).map((each) => `${{name(each)}} is cut off`),
  ].map((fault) => `text ${{text}}: ${{fault}}`);
}})"""
TEXT = {
    "as it comes": "",
    "spaced": (
        """* {
      line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important;
    } p { margin-bottom: 2em !important; }"""
    ),
    "twice as large": "html { font-size: 200% !important; }",
}
"""The spacing is that of success criterion 1.4.12, the size that of 1.4.4."""


def test_no_page_scrolls_sideways(new_context: CreateContextCallback, addresses: list[str]) -> None:
    page = new_context(viewport=NARROW).new_page()
    found = faults(page, addresses, BEYOND, TEXT)
    assert not found, told(found)
