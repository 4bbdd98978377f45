"""What is looked for in a page, as scripts to run there."""

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
  const cut = (each) => each.clientWidth > 1 && larger(each) && /hidden|clip/.test(getComputedStyle(each).overflow);
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


WATCH = """window.refused = []; addEventListener("securitypolicyviolation", (event) =>
  window.refused.push(`${event.violatedDirective} refuses ${event.blockedURI} ${event.sourceFile ?? ""}`));"""


# Running text, as it stands: not the words of a heading or of something to press. For each line its
# number of characters.
TEXTS = """() => {
  const block = "p, li, dd, td";
  const isButton = (link) => link !== null && getComputedStyle(link).display !== "inline";
  const isOther = (one) => one.closest("h1, h2, h3, h4, summary") || isButton(one.closest("a"));
  return [...document.querySelectorAll(block)].filter((each) => each.checkVisibility()).map((each) => {
    const lines = new Map();
    const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest(block) !== each || isOther(node.parentElement)) continue;
      for (const word of node.data.matchAll(/\\S+/g)) {
        const range = new Range();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const bottom = Math.round(range.getClientRects()[0]?.bottom ?? -1);
        lines.set(bottom, (lines.get(bottom) ?? -1) + word[0].length + 1);
      }
    }
    const style = getComputedStyle(each);
    return {
      start: each.textContent.trim().slice(0, 50), lines: lines.has(-1) ? [] : [...lines.values()], letters: parseFloat(style.fontSize),
      leading: parseFloat(style.lineHeight), align: style.textAlign, transform: style.textTransform, slant: style.fontStyle,
    };
  }).filter(({lines}) => lines.length > 0);
}"""
BASE = "() => parseFloat(getComputedStyle(document.body).fontSize)"
# What stays in sight on purpose is beside the text, or the names of rows and columns.
RESTLESS = """() => [...document.querySelectorAll("body *")].flatMap((each) => {
  const style = getComputedStyle(each);
  return [
    ...(/sticky|fixed/.test(style.position) && !each.matches("nav.kh-bar, table :is(th, td)") ? ["sticks"] : []),
    ...(/[1-9]/.test(style.transitionDuration + style.animationDuration) ? ["moves"] : []),
    ...(style.scrollBehavior === "smooth" ? ["scrolls slowly"] : []),
  ].map((fault) => `${each.localName}.${each.className} ${fault}`);
})"""
