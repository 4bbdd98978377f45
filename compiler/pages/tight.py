"""HTML without the end tags that it may leave out (HTML standard, "optional tags") and without lines: each costs a reader's bytes."""

import re

from compiler.pages.parts import CUT

BLOCKS = f"blockquote|details|div|dl|fieldset|h[1-6]|hr|ol|p|pre|section|table|ul|{CUT}"
"""Elements whose begin is the end of a paragraph, as far as our templates use them; and the mark of what begins with such an element."""
HOLDERS = "dd|details|div|fieldset|li|main|section"
"""Elements whose end is the end of a paragraph in them. Not every element: a link that ends does not end a paragraph."""
ROWS = "body|d[dt]|footer|head|header|legend|li|link|main|meta|nav|script|style|summary|title"
"""Other elements that begin a line of their own, or show nothing."""
LINE = re.compile(rf"\n\s*(?=</?(?:{BLOCKS}|{HOLDERS}|{ROWS})[\s>])")
"""Lines and indents where no reader sees space: before such an element. With space in front of it, this takes eight times as long."""
OPTIONAL = re.compile(
    rf"""</(?:
        p   >(?=\s*(?:<(?:{BLOCKS})[\s>]|</(?:{HOLDERS})>))
      | li  >(?=\s*(?:<li[\s>]|</[ou]l>))
      | dt  >(?=\s*<d[dt][\s>])
      | dd  >(?=\s*(?:<d[dt][\s>]|</d(?:l|iv)>))
    )""",
    re.VERBOSE,
)


BEGIN = re.compile(r"<p[\s>]")


def tight(html: str) -> str:
    """`html` with only the lines and end tags that a browser needs to find the same elements. Styles and scripts hold no such tags.

    A paragraph that is empty keeps its end, or the space behind it would be inside. No template may rely on empty lines before
    `</pre>`, or on a line as the only space between a word and a `<script>`.
    """
    return OPTIONAL.sub(_end, LINE.sub("", html))


def _end(tag: re.Match[str]) -> str:
    html, at = tag.string, tag.start()
    return tag[0] if html[at - 1] == ">" and BEGIN.match(html, html.rfind("<", 0, at)) else ""
