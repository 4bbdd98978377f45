"""The fixed words of the user interface: one file for the editor, used by name in the templates."""

import re
from collections.abc import Collection, Iterator
from typing import get_args

from keuzehulp.model import Certainty, Option, Outcome, Project, Status
from keuzehulp.model.claims import Read
from keuzehulp.model.guide import SetBy
from keuzehulp.site.look import Look
from keuzehulp.site.messages import templates as messages
from keuzehulp.source import Diagnostic, Where, closest, files_in, text_of

BLANK = re.compile(r"\{([a-z_]*)\}")
# A blank and the filter that fills it: `t.next_step | replace('{n}', …)`.
FILLED = re.compile(r"""replace\(['"]\{([a-z_]*)\}""")
CHAIN = re.compile(r"\bt\.([a-z][a-z0-9_]*)((?:\s*\|\s*\w+(?:\((?:[^()]|\([^()]*\))*\))?)+)")
"""A fixed word, and the filters behind it."""
USE = re.compile(r"\bt\.([a-z][a-z0-9_]*)")
# `t['status_' ~ source.status]`, where the value picks the word.
FAMILY = re.compile(r"\bt\['([a-z_]+_)' ~")
TEMPLATES = ("documents", "components", "pages")

SHARED = ("tree", "option", "guide")
"""The groups of what can be handed on, as in `sharing.py`."""

# Words that a template picks by the value it shows: one for every value there can be.
FAMILIES: dict[str, tuple[str, ...]] = {
    "status_": get_args(Status),
    "group_": get_args(Status),
    "group_about_": get_args(Status),
    "certainty_": get_args(Certainty),
    "read_": get_args(Read),
    "block_": Outcome.BLOCKS,
    "option_": Option.FIELDS,
    "plan_": ("term", "cost"),
    "set_by_": get_args(SetBy),
    "share_": SHARED,
    "share_about_": SHARED,
    "share_message_": SHARED,
}
IN_PYTHON = {
    "drawing_further": "keuzehulp/site/pages/decision.py",
    "frame": "keuzehulp/site/pages/embed.py",
    "frame_guide": "keuzehulp/site/pages/embed.py",
    "place_article": "keuzehulp/site/render/citations.py",
    "place_paragraph": "keuzehulp/site/render/citations.py",
    "place_part": "keuzehulp/site/render/citations.py",
    "not_filled_in": "keuzehulp/site/pages/content.py",
    "search_rest": "keuzehulp/site/search/search_index.py",
    "search_overview": "keuzehulp/site/search/search_index.py",
}


def missing_strings(
    project: Project, look: Look, *, usual: Collection[str], file: str
) -> Iterator[Diagnostic]:
    """Words that a template uses and that neither `strings` nor the usual ones have, and words
    that none uses.
    """
    used = uses(look)
    for name, template in used.items():
        if name not in project.strings and name not in usual:
            yield messages.MISSING_STRING.at(Where(file), name=name, template=template)
    for key, text in project.strings.items():
        if key not in used:
            yield messages.UNUSED_STRING.at(text.at, key=key)


def unfilled(project: Project, look: Look) -> Iterator[Diagnostic]:
    """Blanks in the fixed words that nothing fills: a reader would see `{rol}`."""
    anywhere, of_string = _filled_by(look)
    for key, text in project.strings.items():
        known = of_string.get(key, set()) or anywhere
        for blank in BLANK.findall(text):
            if blank not in known and key not in IN_PYTHON:
                names = [f"{{{name}}}" for name in sorted(known)]
                yield messages.UNKNOWN_BLANK.at(
                    text.at, meant=closest(f"{{{blank}}}", names), key=key, blank=blank
                )


def _filled_by(look: Look) -> tuple[set[str], dict[str, set[str]]]:
    """The blanks that templates and scripts fill, and those of each string as far as its
    template fills them itself.
    """
    anywhere: set[str] = set()
    of_string: dict[str, set[str]] = {}
    for path in (
        path for folder in look.folders for path in files_in(folder, ".html", ".md", ".js")
    ):
        text = text_of(path)
        anywhere.update(FILLED.findall(text))
        for name, filters in CHAIN.findall(text):
            of_string.setdefault(name, set()).update(FILLED.findall(filters))
    return anywhere, of_string


def uses(look: Look) -> dict[str, str]:
    """Every string that the templates use, with the first template that does."""
    used = dict(IN_PYTHON)
    for folder in TEMPLATES:
        for path in (
            path for path in look.files(folder, "[!.]*") if path.suffix in (".html", ".md")
        ):
            text = text_of(path)
            families = (
                family + value
                for family in FAMILY.findall(text)
                for value in FAMILIES.get(family, ())
            )
            for name in (*USE.findall(text), *families):
                used.setdefault(name, f"overrides/{folder}/{path.name}")
    return dict(sorted(used.items()))
