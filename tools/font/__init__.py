"""Our own font: made again from the package that it came from, with what stands in for it as long
as it is not there.

    python3 -m tools.font           writes the font, its licence, its widths and its stylesheet
    python3 -m tools.font --check   only tells whether they are what it would write

Needs npm, which fetches the packages, and the packages of the tests.
"""
