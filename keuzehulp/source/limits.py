"""How much a file may hold. Every limit of this program on what it is given stands here.

A file of a reasonable size never meets one: a tree of 10,000 questions and outcomes fits many times
over. What does not fit is refused with a sentence that names the limit, before it can take the
machine's memory or an editor's afternoon.
"""

BYTES = 16_000_000
"""Of one file with words, or one file to import."""
ALL_BYTES = 64_000_000
"""Of all files of a tree folder, or of a folder to import, together."""
MARK_BYTES = 12_000
"""Of a logo or an icon, which every document has inside it."""
PAGE_BYTES = 500_000
"""Of one hand-written page."""
DEPTH = 60
"""Of lists in lists, elements in elements, brackets in brackets. Our own data goes nine deep, a
drawing with groups four more for each.
"""
PARTS = 1_200_000
"""Of one file: its keys, texts and lists, or its elements."""
TEXT = 20_000
"""Characters of one text: four sheets of A4."""
PROBLEMS = 500
"""That are told of one kind, or of the shape of one folder: who has more of them, begins with
these.
"""
DIGITS = 6
"""Of a whole number."""
GUESSES = 20
"""Keys of one value of which is asked what was meant: who mistypes more, has other worries."""
SCREENS = 12_000
"""Questions and outcomes that an import makes."""
COLUMNS = 200
"""Of a table."""
ROWS = 20_000
"""Of a table: more are no use to anybody who reads it."""
CELLS = 2_000_000
"""Of a table: its rows times its columns."""
LOOKS = 4_000_000
"""At a row, while a tree is made of a table: where much leads to something else after each
answer, a small one asks for millions.
"""
SIGNS = 2_000
"""Of one expression: its labels, brackets and what joins them."""
WAYS = 200
"""In which one condition can hold, once it is written out."""
MARKS = 300
"""That begin a link or an element, in one paragraph of a hand-written page."""
HEADINGS = 1_000
"""Of a hand-written page."""


def shown(number: int) -> str:
    """A number as Dutch readers write it: 16.000.000."""
    return f"{number:,}".replace(",", ".")


def megabytes(number: int) -> str:
    """So many bytes, as a file manager tells them."""
    return f"{number / 1_000_000:.1f} MB".replace(".0 ", " ").replace(".", ",")
