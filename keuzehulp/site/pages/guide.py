"""The pages of a step guide: the matrix, and for every role an overview, a page per step, and
all steps in one go.
"""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any

from keuzehulp.model import Guide, Role, Step
from keuzehulp.site.assets import scripts
from keuzehulp.site.messages import words
from keuzehulp.site.page import Page
from keuzehulp.site.pages import embed
from keuzehulp.site.render.templates import Templates

FRAMED = ("prose", "guide", "tool/frame", "tool/measure")


def pages(guide: Guide, templates: Templates) -> Iterator[Page]:
    """Every page of one guide. Role and step number are the address, so that a reader's role is
    kept while reading.
    """
    shared = {"guide": guide, "tasks": tasks_by_role(guide), "who_acts": who_acts}
    yield _page("stappenplan.md", f"{guide.id}/index.md", guide.head.at.file, templates, shared)
    paths = templates.site.paths
    for role in guide.head.roles:
        place = f"{guide.id}/{role.id}"
        yield _page(
            "rol.md", f"{place}/index.md", guide.head.at.file, templates, {**shared, "role": role}
        )
        yield _framed(role, guide, templates, shared)
        yield _page(
            "alles.md",
            f"{place}/{paths.all_steps}.md",
            guide.head.at.file,
            templates,
            {**shared, "role": role},
        )
        for step in guide.steps:
            values = {**shared, "role": role, **_neighbourhood(guide, step)}
            yield _page(
                "stap.md", f"{place}/{paths.step}-{step.number}.md", step.at.file, templates, values
            )


def _page(
    template: str, path: str, source: str, templates: Templates, values: dict[str, Any]
) -> Page:
    return Page(path, partial(templates.markdown, template, path=path, **values), source)


def _framed(role: Role, guide: Guide, templates: Templates, values: dict[str, Any]) -> Page:
    """The steps of one role for somebody else's page."""
    address = f"{embed.FOLDER}{guide.id}/{role.id}/"
    run = scripts.FRAMED_GUIDE
    shown = {
        "address": address,
        "components": FRAMED,
        "run": run,
        "framed": True,
        "role": role,
        **values,
    }
    return Page(
        f"{address}index.html",
        partial(templates.document, "stappenplan.html", **shown),
        guide.head.at.file,
    )


def _neighbourhood(guide: Guide, step: Step) -> dict[str, Any]:
    """A step with its phase and the steps before and after it."""
    by_number = {int(numbered.number): numbered for numbered in guide.steps}
    phase = next((phase for phase in guide.head.phases if phase.id == step.phase), None)
    return {
        "step": step,
        "phase": phase,
        "previous": by_number.get(step.number - 1),
        "next": by_number.get(step.number + 1),
    }


def tasks_by_role(guide: Guide) -> dict[str, int]:
    """In how many steps each role has something to do."""
    tasks = Counter(actor for step in guide.steps for actor in set(step.actors))
    return {role.id: tasks[role.id] for role in guide.head.roles}


def who_acts(guide: Guide, step: Step) -> str:
    """The roles with a task in a step, as words: `de huurder en de verhuurder`."""
    titles = [_with_article(role) for role in guide.head.roles if role.id in step.actors]
    return words.AND.join(filter(None, [", ".join(titles[:-1]), titles[-1]]))


def _with_article(role: Role) -> str:
    return words.WITH_ARTICLE.say(name=f"{role.title[:1].lower()}{role.title[1:]}")
