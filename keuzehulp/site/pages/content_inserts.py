"""What a hand-written page can have filled in besides figures: measures, dates, and the
publisher's own words.
"""

from collections.abc import Callable
from functools import cache, partial
from statistics import median

from markupsafe import Markup

from keuzehulp.lint.style.readability import reader_scores
from keuzehulp.lint.style.rules import OF_LANGUAGE
from keuzehulp.model import Project, Publisher
from keuzehulp.site.render import colophon
from keuzehulp.site.render.escaping import for_address, for_markdown
from keuzehulp.site.render.text_filters import day

LINK = Markup("[{}]({})")


Inserts = dict[str, Callable[[], dict[str, str]]]
"""By name, what gives the values that stand for `{name.key}`."""


def figures_of(project: Project) -> Inserts:
    """What can be inserted on any page, each counted when it is first asked for, and once."""
    makers = {
        "language": _language,
        "publisher": _publisher,
        "date": _dates,
        "colophon": _colophon,
    }
    return {name: cache(partial(make, project)) for name, make in makers.items()}


def _colophon(project: Project) -> dict[str, str]:
    """Which words these are."""
    imprint = colophon.of(project)
    return {"version": imprint.version, "date": day(imprint.date), "hash": imprint.hash}


def _language(project: Project) -> dict[str, str]:
    """How plain the texts for readers are: the lowest and the middle Flesch-Douma score, and the
    exceptions to the rules about it.
    """
    scores = reader_scores(project)
    waivers = {
        "waivers": str(sum(len(rule.waivers) for rule in project.rules if rule.id in OF_LANGUAGE))
    }
    return (
        {
            **waivers,
            "lowest": f"{min(scores):.0f}",
            "middle": f"{median(scores):.0f}",
            "measured": str(len(scores)),
        }
        if scores
        else waivers
    )


def _publisher(project: Project) -> dict[str, str]:
    publisher = project.publisher or Publisher()
    empty = project.strings.get("not_filled_in", "")
    shown = {name: getattr(publisher, name) or empty for name in ("name", "funding", "interests")}
    contact = (
        LINK.format(
            for_markdown(publisher.contact.removeprefix("mailto:")), for_address(publisher.contact)
        )
        if publisher.contact
        else empty
    )
    return {
        **shown,
        "contact": contact,
        "reviewers": _list(publisher.reviewers, empty),
        "tests": _list(publisher.tests, empty),
    }


def _list(items: tuple[str, ...], empty: str) -> str:
    return "; ".join(items) or empty


def _dates(project: Project) -> dict[str, str]:
    """When the oldest check was done, and when the first new one is due."""
    if not project.facts:
        return {}
    checked = min(fact.checked for fact in project.facts)
    review = min(fact.review_by for fact in project.facts)
    return {"checked": day(checked), "review": day(review)}
