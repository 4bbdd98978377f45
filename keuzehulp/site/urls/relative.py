"""The ways from one place of the site to another: relative, so that the site works in any
folder, and from a disk.
"""

import re

SCHEMES = ("http", "https", "mailto", "tel")
"""What a link may begin with. Every other scheme could run something, or open a program."""
NOWHERE = "#"
SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.\s-]*):")
"""What a browser takes for one: it does not mind space in it."""


def is_elsewhere(target: str) -> bool:
    """Whether a link stays as it is, wherever it stands: to another site, or on the same page."""
    return target.startswith("#") or SCHEME.match(target) is not None


def may_be_followed(target: str) -> bool:
    """Whether a link leads to a place on this site, or begins with one of the schemes that only
    show something, call or write.
    """
    scheme = SCHEME.match(target)
    return (
        scheme[1].lower() in SCHEMES
        if scheme
        else not target.lstrip().startswith(("//", "\\", "/\\"))
    )


def relative_url(target: str, start: str) -> str:
    """The way from `start` to `target`: both addresses, or both paths of pages, from the root of
    the site, which itself is `.`.

    `relpath` would take ten times as long: it asks the system where it is.
    """
    if is_elsewhere(target) or not may_be_followed(target):
        return target if may_be_followed(target) else NOWHERE
    there, here = [] if target == "." else target.split("/"), start.split("/")[:-1]
    shared = 0
    while there[shared:-1] and here[shared:] and there[shared] == here[shared]:
        shared += 1
    way = "../" * (len(here) - shared) + "/".join(there[shared:])
    stays = way[:1] in ("#", "?") and not start.endswith(
        "/"
    )  # from a file, a place by itself would be a place in that file
    return f"./{way}" if stays or not way else way
