"""The table of contents: words are loaded, checked, analysed and rendered, in this order.

Nothing here knows who publishes the pages, or how it was asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache

from keuzehulp.analysis import (
    can_be_walked,
    every_count_holds,
    explore,
    proved,
    with_figures,
)
from keuzehulp.edition import Edition
from keuzehulp.lint import check
from keuzehulp.lint.lost import told_once
from keuzehulp.lint.style.rules import NAMES
from keuzehulp.model import Project, make_project
from keuzehulp.package_data import STRINGS, usual_strings
from keuzehulp.site import (
    Addresses,
    NotByName,
    Page,
    Site,
    make_pages,
    misplaced,
    missing_strings,
    not_kept,
    pages_of,
    pictogram_problems,
    plan_pages,
    problems_in,
    settings_problems,
    template_problem,
    template_problems,
    unfilled,
    unsafe_menus,
    unused_templates,
)
from keuzehulp.site.look import NAME
from keuzehulp.source import (
    Diagnostic,
    Text,
    files_in,
    first,
    misnamed,
    no_folder,
    other_capitals,
    read_folder,
    read_text,
    unfit,
)
from keuzehulp.source.report import has_errors


def build(
    edition: Edition, site: Site, *, preview: bool = False
) -> tuple[list[Diagnostic], list[Page]]:
    """Every problem of an edition, and, when none of them is an error, every page. For a preview
    a broken house rule is none.
    """
    project, problems = gather(edition, today=site.today)
    problems += unsafe_menus(site.extra)
    grave = [problem for problem in problems if not preview or problem.code not in NAMES]
    more, pages = ([], []) if has_errors(grave) else render(project, site)
    return [*problems, *more], pages


def gather(edition: Edition, *, today: date) -> tuple[Project, list[Diagnostic]]:
    """The project of an edition, and everything that is wrong with it: load it, check it,
    analyse it.
    """
    project, problems, whole = load(edition)
    complete = replace(project, strings={**fixed_words(), **project.strings})
    strays = _strays(edition)
    problems += strays
    if whole:
        # Of a folder of which a file could not be read, nobody can say which names are missing.
        problems += told_once([*check(project, today=today), *analyse(project)], project)
    if whole and not strays:
        templates = list(template_problems(edition.look))
        problems += templates or _unfit_for_a_site(project, edition)
        if not templates and edition.is_whole_site and not has_errors(problems):
            problems += misplaced(complete, _bare(edition, today), settings=edition.settings)
    return complete, problems


def load(edition: Edition) -> tuple[Project, list[Diagnostic], bool]:
    """The words as values, with their figures filled in; what was wrong with their files, and
    whether all of them could be read.
    """
    files, problems, whole = read_folder(edition.tree)
    typed, misshapen = make_project(files)
    project, unknown = with_figures(typed)
    return project, [*problems, *misshapen, *(unknown if whole else ())], whole


def analyse(project: Project) -> Iterator[Diagnostic]:
    """What walking through every state of every tree proves to be wrong, and what is counted
    wrong.
    """
    for tree in project.trees:
        if can_be_walked(tree):
            yield from first(proved(explore(tree), project))
    yield from first(every_count_holds(project))


def render(project: Project, site: Site) -> tuple[list[Diagnostic], list[Page]]:
    """Every page of a sound project, and every address, name or code that would be lost with
    them.
    """
    try:
        pages = make_pages(project, site)
    except Exception as error:
        return [_of_template(error, site)], []
    return list(not_kept(project, Addresses(pages))), pages


def lost(
    project: Project, edition: Edition, *, today: date, configured: Callable[[], Site]
) -> list[Diagnostic]:
    """Every address, name or code that would be lost with the pages of a sound project.

    What the engine's templates call by a name is known without pages and settings, which an editor
    would wait for at every save. Else pages are made, with all of the settings; and of the
    templates of an edition nobody knows but by making all.
    """
    if edition.look.is_engines:
        planned = plan_pages(project, _bare(edition, today))
        with suppress(NotByName):
            return list(not_kept(project, Addresses(planned, by_name=True)))
    site = configured()
    try:
        there = Addresses(plan_pages(project, site))
        return list(not_kept(project, there if site.look.is_engines else frozenset(there)))
    except Exception as error:
        return [_of_template(error, site)]


def _of_template(error: Exception, site: Site) -> Diagnostic:
    """What is wrong with the template behind an error; any other error goes on."""
    if problem := template_problem(error, site.look):
        return problem
    raise error


def _unfit_for_a_site(project: Project, edition: Edition) -> Iterator[Diagnostic]:
    """Words, drawings and inserts that templates or hand-written pages ask for and that are not
    there.
    """
    yield from missing_strings(
        project, edition.look, usual=fixed_words(), file=f"{edition.tree.resolve().name}/{STRINGS}"
    )
    yield from unfilled(project, edition.look)
    yield from pictogram_problems(project, *reversed(edition.look.folders))
    if edition.is_whole_site:
        yield from settings_problems(edition.settings, edition.look)
        yield from unused_templates(edition.look, *files_in(edition.content, ".md"))
        yield from problems_in(_bare(edition, date.min), project)


def _bare(edition: Edition, today: date) -> Site:
    """The site as far as it is known before its settings are: of those, where pages stand."""
    return Site(
        look=edition.look,
        content=edition.content,
        written=edition.written,
        name="",
        today=today,
        extra=pages_of(edition.settings),
    )


def _strays(edition: Edition) -> list[Diagnostic]:
    """What stands among the files of this site and may not: in the tree folder, the hand-written
    pages and the look.
    """
    places = {
        edition.tree.resolve(): edition.tree.resolve().name,
        edition.look.folders[0].resolve(): NAME,
    }
    if not edition.content.resolve().is_relative_to(edition.tree.resolve()):
        places[edition.content.resolve()] = edition.written
    problems = [problem for place, shown in places.items() for problem in unfit(place, shown=shown)]
    content, look = (edition.content, edition.written), edition.look
    return [
        *problems,
        *no_folder(content[0], shown=content[1], needed=edition.is_whole_site),
        *no_folder(look.own, shown=NAME, needed=False),
        *misnamed(content[0], ".md", shown=content[1]),
        *(other_capitals(look.own, look.folders[-1], shown=NAME) if look.folders[1:] else ()),
    ]


@cache
def fixed_words() -> dict[str, Text]:
    """The fixed words of the engine: what an edition does not say in its own, also those that
    came after it was made.
    """
    file, _ = read_text(usual_strings(), path=STRINGS, shown=STRINGS)
    return make_project([file])[0].strings if file else {}
