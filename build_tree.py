"""Keuzehulp: from the words in tree/ to a website. `python3 build_tree.py` names the verbs.

This file is the table of contents: `build` says in what order things happen, the verbs what you can ask for, and the hooks at the end
are all that MkDocs sees. It is the only file that imports MkDocs, and only inside functions: the rest does not know who publishes.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent
sys.path[:0] = [] if str(ROOT) in sys.path else [str(ROOT)]

from keuzehulp.machine import bootstrap, terminal  # noqa: E402 - needs the line above; standard library only
from keuzehulp.machine.system_errors import in_dutch  # noqa: E402 - as above
from keuzehulp.preview.render_cache import Rendered  # noqa: E402 - as above

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from datetime import date

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MarkdownPage

    from keuzehulp.machine.browser import Browser
    from keuzehulp.model import Project
    from keuzehulp.site import Page, Site
    from keuzehulp.source import Diagnostic, Text

# ---- What happens, in order


def build(folder: Path, site: Site) -> tuple[list[Diagnostic], list[Page]]:
    """Every problem of a tree folder, and, when none of them is an error, every page."""
    from keuzehulp.site import unsafe_menus
    from keuzehulp.source.report import has_errors

    project, problems = gather(folder, today=site.today)
    problems += unsafe_menus(site.extra)
    lost, made = ([], []) if has_errors(problems) else _made(project, site)
    return [*problems, *lost], made


def _made(project: Project, site: Site) -> tuple[list[Diagnostic], list[Page]]:
    """Every page of a sound project, and every address, name or code that would be lost with them."""
    from keuzehulp.site import addresses, make_pages, not_kept, template_problem

    try:
        made = make_pages(project, site)
    except Exception as error:
        if problem := template_problem(error, site.overrides):
            return [problem], []
        raise
    return list(not_kept(project, addresses(made))), made


def gather(folder: Path, *, today: date) -> tuple[Project, list[Diagnostic]]:
    """The project in a tree folder, and everything that is wrong with it: read it, make it, check it, walk it."""
    from keuzehulp.analysis import can_be_walked, explore, proved
    from keuzehulp.lint import check
    from keuzehulp.model import make_project
    from keuzehulp.site import misplaced, missing_strings, pictogram_problems, problems_in, settings_problems, template_problems, unfilled
    from keuzehulp.source import first, read_folder
    from keuzehulp.source.report import has_errors

    site = _site(folder)
    files, problems, whole = read_folder(folder)
    unfit = _unfit(folder, site)
    problems += unfit
    project, misshapen = make_project(files)
    problems += misshapen
    if not whole:
        return project, problems
    if not project.strings and folder.resolve() != ROOT / "tree":
        project = replace(project, strings=_usual_strings())
    problems += check(project, today=today)
    problems += [problem for tree in project.trees if can_be_walked(tree) for problem in first(proved(explore(tree), project))]
    if unfit:
        return project, problems
    if templates := list(template_problems(site.overrides)):
        return project, problems + templates
    problems += missing_strings(project, site.overrides, file=f"{folder.resolve().name}/strings.yml")
    problems += unfilled(project, site.overrides)
    problems += pictogram_problems(project, site.overrides)
    if _is_whole_site(folder):
        problems += settings_problems(ROOT / SETTINGS, site.overrides)
        problems += problems_in(site, project)
        problems += misplaced(project, site, settings=ROOT / SETTINGS) if not has_errors(problems) else []
    return project, problems


# ---- The verbs


def serve(asked: Namespace) -> int:
    """Build and serve the site, and build again at every save."""
    from mkdocs.commands.serve import serve as mkdocs_serve

    from keuzehulp.preview.server import for_serving

    with for_serving(asked.port) as address:
        _config()  # a mistake in it is told before anything is built
        _listen_to_mkdocs("INFO")
        mkdocs_serve(str(ROOT / "mkdocs.yml"), dev_addr=address, strict=False, site_url="")
    return 0


def publish(asked: Namespace) -> int:
    """Build the site into site/, strictly. A build that fails leaves the last good one standing."""
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.exceptions import Abort, MkDocsException

    from keuzehulp.machine.browser import NoBrowser, find
    from keuzehulp.publish.atomic_dir import NotOurs, replacing
    from keuzehulp.publish.build_lock import one_build
    from keuzehulp.publish.finish import finish

    _listen_to_mkdocs("WARNING")
    try:
        browser = find() if asked.pdf else None
        with one_build(ROOT), replacing(ROOT / "site") as new, replacing(ROOT / "dist/deploy") as settings:
            config = _config(site_dir=str(new), strict=True)
            config.extra["pdf"] = asked.pdf
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build(config)
            if browser:
                _print_pdfs(new, browser, url=config.site_url or "")
            finish(new, settings, made=config.extra["made"], site=_site(ROOT / "tree", config), asked=asked)
            terminal.end_if_told()
    except (Abort, MkDocsException, NoBrowser, NotOurs) as error:
        return _refuse(f"{error}\n{NOT_BUILT}")
    except OSError as error:
        return _refuse(f"{in_dutch(error)}\n{NOT_BUILT}")
    except Exception as error:
        return _refuse(f"{_told_of_template(error)}\n{NOT_BUILT}")
    print("De site staat in site/.")
    return 0


def check(asked: Namespace) -> int:
    """Tell every problem of a tree folder, once or at every save."""
    from keuzehulp.machine.watch import at_every_save

    return at_every_save(lambda: _told(asked), in_=(asked.tree, ROOT / "content")) if asked.watch else _told(asked)


def pages(asked: Namespace) -> int:
    """Write every page to a folder, for Zensical or any other tool."""
    from keuzehulp.publish.atomic_dir import NotOurs, replacing
    from keuzehulp.publish.build_lock import one_build
    from keuzehulp.source.report import has_errors, report

    problems, made = build(asked.tree, _site(asked.tree, _config()))
    if has_errors(problems):
        return _refuse(report(problems, folder=asked.tree.resolve().name))
    try:
        with one_build(ROOT), replacing(asked.out.resolve()) as new:
            for page in made:
                (new / page.path).parent.mkdir(parents=True, exist_ok=True)
                (new / page.path).write_bytes(page.content)
            terminal.end_if_told()
    except NotOurs as error:
        return _refuse(str(error))
    print(f"{len(made)} bestanden in {asked.out}/.")
    return 0


def record(asked: Namespace) -> int:
    """Write down what is on the site now, so that none of it is ever lost."""
    from keuzehulp.publish.atomic_dir import write_whole
    from keuzehulp.site import FILE, make_pages, recorded

    project = _sound_project(asked.tree)
    write_whole(asked.tree / FILE, recorded(project, make_pages(project, _site(asked.tree, _config()))).encode())
    print(f"Wat nu op de site staat, staat in {asked.tree.resolve().name}/{FILE}.")
    return 0


def new(asked: Namespace) -> int:
    """Make a fresh tree folder, that builds at once."""
    from keuzehulp.machine.today import today
    from keuzehulp.scaffold import NotEmpty, fresh

    try:
        print(fresh(asked.dir, of=ROOT, today=today()))
    except NotEmpty as error:
        return _refuse(str(error))
    return 0


def stats(asked: Namespace) -> int:
    """Count what is in each tree."""
    import json

    from keuzehulp.analysis import explore
    from keuzehulp.analysis import stats as figures

    project = _sound_project(asked.tree)
    found = [figures(explore(tree), project).as_dict() for tree in project.trees]
    lines = ["\n".join(f"{name:>13}: {value}" for name, value in each.items()) for each in found]
    print(json.dumps(found, indent=2) if asked.json else "\n\n".join(lines))
    return 0


def facts(asked: Namespace) -> int:
    """Tell which facts must be looked at again soon, or which nobody uses."""
    from keuzehulp.cli.facts import report
    from keuzehulp.machine.today import today

    project = _sound_project(asked.tree, house_rules=False)
    sys.stdout.buffer.write(report(project, asked, content=_site(asked.tree).content, today=today()).encode())
    return 0


def language(asked: Namespace) -> int:
    """Tell how plain each text is, the hardest first."""
    from keuzehulp.cli.language import report
    from keuzehulp.machine.today import today

    print(report(_sound_project(asked.tree, house_rules=False), today=today()))
    return 0


def paths(asked: Namespace) -> int:
    """One row for every path through every tree, or for every outcome when there are too many; as HTML to be signed off on paper."""
    from keuzehulp.cli.path_rows import listed
    from keuzehulp.site import dossier

    project = _sound_project(asked.tree)
    rows, note = (dossier(project, _site(asked.tree, _config())), "") if asked.format == "html" else listed(project, form=asked.format)
    print(rows)
    print(note, file=sys.stderr, end="\n" if note else "")
    return 0


def bring_in(asked: Namespace) -> int:
    """Make a tree folder of another system's file."""
    from keuzehulp.cli.exchange import bring_in

    return bring_in(asked, root=ROOT)


def send_out(asked: Namespace) -> int:
    """Write the tree in another system's form."""
    from keuzehulp.cli.exchange import send_out

    return send_out(asked, _sound_project(asked.tree))


def diff(asked: Namespace) -> int:
    """Tell what differs between two tree folders, or revisions of one."""
    from keuzehulp.cli.diff import difference

    return difference(asked, root=ROOT)


def bench(asked: Namespace) -> int:
    """Measure how fast and how small it is, beside comparable tools."""
    from benchmarks import bench as measured

    return measured(asked.only, quick=asked.quick, to=ROOT / "bench.json")


def mutate(asked: Namespace) -> int:
    """Turn every answer once, in memory, and tell what nobody would notice."""
    from keuzehulp.cli.mutate import mutation

    return mutation(_sound_project(asked.tree), asked.tree, asked.journeys)


def test(asked: Namespace) -> int:
    """Every test, those in a browser included."""
    from keuzehulp.cli import quality

    return quality.test(ROOT, asked.pytest)


def lint(asked: Namespace) -> int:
    """Format, style and types of the code."""
    from keuzehulp.cli import quality

    return quality.lint(ROOT)


VERBS = {
    "serve": (serve, "de site bouwen, laten zien op http://127.0.0.1:8000/ en bij elke wijziging opnieuw bouwen"),
    "test": (test, "alle tests, ook die in een browser"),
    "build": (publish, "de site bouwen in site/"),
    "check": (check, "alle fouten in tree/ laten zien"),
    "lint": (lint, "opmaak, stijl en types van de code"),
    "new": (new, "een nieuwe map maken om mee te beginnen, met een klein voorbeeld dat meteen werkt"),
    "pages": (pages, "alle pagina’s in een map schrijven, voor een ander programma"),
    "record": (record, "vastleggen wat er op de site staat, zodat er nooit iets van verdwijnt"),
    "stats": (stats, "tellen wat er in elke boom zit"),
    "facts": (facts, "welke feiten aan controle toe zijn, of nergens worden genoemd"),
    "language": (language, "hoe eenvoudig elke tekst is, de moeilijkste eerst"),
    "paths": (paths, "elk pad door elke boom, een regel per pad"),
    "import": (bring_in, "een map met een boom maken van het bestand van een ander systeem"),
    "export": (send_out, "de boom in de vorm van een ander systeem"),
    "mutate": (mutate, "elk antwoord één keer verkeerd laten gaan: wie merkt het?"),
    "diff": (diff, "welke wegen, teksten en feiten anders zijn dan in een andere map of versie"),
    "bench": (bench, "meten hoe snel en hoe klein het is, naast wat vergelijkbaar is"),
}
NOT_BUILT = "De site is niet gebouwd; de vorige staat er nog."
WITH_TESTS = ("test", "lint", "bench")
"""The verbs that need the packages of the tests as well; so does `build --pdf`, which drives a browser."""


def main() -> int:
    """Make the machine ready, then do what was asked."""
    terminal.speak_utf8()
    terminal.end_when_told()
    try:
        return _done()
    except KeyboardInterrupt:
        return terminal.INTERRUPTED
    except BrokenPipeError:
        return terminal.close_quietly()
    except OSError as error:
        return _refuse(in_dutch(error))
    except ModuleNotFoundError as error:
        if (ROOT / (error.name or "").split(".")[0]).exists():
            raise  # one of ours
        return _refuse(bootstrap.BROKEN)


def _done() -> int:
    bootstrap.run_inside(ROOT, test="--pdf" in sys.argv or any(verb in WITH_TESTS for verb in sys.argv[1:2]))
    from keuzehulp.cli.parser import understood

    asked = understood(sys.argv[1:], {verb: about for verb, (_, about) in VERBS.items()}, tree=ROOT / "tree")
    result = VERBS[asked.verb][0](asked)
    terminal.finish()
    return result


# ---- What MkDocs sees: it calls these by their names


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is `serve`: then mistakes become a page."""
    _mkdocs["serving"] = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """All templates are ours. The sitemap of MkDocs leaves out every finished document."""
    from mkdocs.exceptions import Abort

    config.theme.static_templates.discard("sitemap.xml")
    config.theme.dirs = config.theme.dirs[:1]
    if ways_out := _links_to_folders(config):
        raise Abort(ways_out)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put our pages among the files, and leave out what stands inside them."""
    from keuzehulp.preview.error_page import mistakes_pages
    from keuzehulp.site import address_warnings, reachable, too_many_rules
    from keuzehulp.source.report import has_errors, report

    site = _site(ROOT / "tree", config)
    problems, made = build(ROOT / "tree", site)
    if has_errors(problems):
        print(report(problems, folder="tree"), file=sys.stderr)
        if not _mkdocs["serving"]:
            sys.exit(NOT_BUILT)
        made = mistakes_pages(report(problems, folder="tree"), addresses=_mkdocs["addresses"])
        config.theme.static_templates.clear()  # the shell may be what is wrong
    for line in () if _mkdocs["serving"] else (*address_warnings(made, site), *too_many_rules(made, site)):
        print(line, file=sys.stderr)
    config.extra.update(reachable(config.extra, made))
    _mkdocs["addresses"] = [page.path for page in made]
    config.extra["made"] = made  # this file is loaded twice, as a program and as a hook: they share only the configuration
    return _with_pages(files, made, config)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Now all files are known: what was rendered among others is of no use any more."""
    _rendered.among(files, config)
    return nav


def on_pre_page(page: MarkdownPage, config: MkDocsConfig, files: Files) -> MarkdownPage:
    """While serving, a page whose text is the same as at the last save is not rendered again."""
    if _mkdocs["serving"]:
        page.render = partial(_rendered.render, page, page.render)  # type: ignore[method-assign] # MkDocs asks nobody whether to render
    return page


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """A byte-order mark in front of a template is no text, and what goes into one is."""
    from jinja2 import FileSystemLoader

    env.loader = FileSystemLoader(config.theme.dirs, encoding="utf-8-sig")
    env.autoescape = True  # titles, menus and descriptions are text; MkDocs would put them in as they are
    return env


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Look ten times a second whether something was saved: MkDocs does so twice, and an editor waits for it. And let the reload in."""
    from watchdog.observers.polling import PollingObserver

    from keuzehulp.preview.live_reload import let_in

    watched = [path for path in (config.docs_dir, config.config_file_path) if path]
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=0.1)
    for path in watched:
        server.watch(path)
    server.builder = partial(_told_when_wrong, builder)
    server._inject_js_into_html = let_in(server._inject_js_into_html)  # type: ignore[method-assign] # it has no other door
    return server


def _told_when_wrong(build: Callable[[], None]) -> None:
    """Build again after a save; settings that can't be read are told, and the last site stands."""
    from mkdocs.exceptions import Abort

    try:
        _config()
    except SystemExit as error:
        raise Abort(str(error)) from None  # this one MkDocs tells, and goes on serving
    try:
        build()
    except Exception as error:
        raise Abort(_told_of_template(error)) from None


# ---- Small helpers

SETTINGS = "mkdocs.yml"
INSIDE = ("assets/fonts/", "assets/javascripts/", "assets/pictograms/", "assets/stylesheets/")
"""What stands inside the documents and in the one stylesheet, or becomes a page of its own."""
_rendered = Rendered()
_mkdocs: dict[str, Any] = {"serving": False, "addresses": []}


def _with_pages(files: Files, made: list[Page], config: MkDocsConfig) -> Files:
    from keuzehulp.source import strays_in

    ours = {page.path for page in made}
    strays = {str(path) for folder in (config.docs_dir, *config.theme.dirs) for path in strays_in(Path(folder))}
    for file in list(files):
        if file.abs_src_path in strays or file.src_uri in ours or file.src_uri.endswith(".md") or file.src_uri.startswith(INSIDE):
            files.remove(file)
    for page in made:
        files.append(_as_file(page, config))
    return files


def _links_to_folders(config: MkDocsConfig) -> str:
    """What there is to say of them: MkDocs would follow each, and of two that lead to one another never see the end."""
    from keuzehulp.source import strays_in, unfit
    from keuzehulp.source.report import report

    folders = [Path(folder) for folder in (config.docs_dir, *config.theme.dirs)]
    if not any(path.is_dir() for folder in folders for path in strays_in(folder)):
        return ""
    return report([problem for folder in folders for problem in unfit(folder, shown=folder.name)], folder="tree")


def _as_file(page: Page, config: MkDocsConfig) -> File:
    from mkdocs.structure.files import File, InclusionLevel

    # Without a word MkDocs leaves out all files whose name starts with a dot.
    file = File.generated(config, page.path, content=page.content, inclusion=InclusionLevel.INCLUDED)
    if page.path.endswith("/index.html"):
        file.url = page.address  # links to a finished document end in its folder, as those to other pages do
    return file


@cache
def _usual_strings() -> dict[str, Text]:
    """The fixed words for a tree folder without any, such as an imported one: those that a new tree would have."""
    from keuzehulp.model import make_project
    from keuzehulp.scaffold import STRINGS, usual_strings
    from keuzehulp.source import read_text

    file, _ = read_text(usual_strings(ROOT), path=STRINGS, shown=STRINGS)
    return make_project([file])[0].strings if file else {}


def _config(**changes: Any) -> MkDocsConfig:
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, ConfigurationError

    from keuzehulp.publish.settings_errors import heard, why_not
    from keuzehulp.site import settings_problems
    from keuzehulp.source.report import report

    if wrong := [problem for problem in settings_problems(ROOT / SETTINGS, ROOT / "overrides") if problem.severity == "error"]:
        raise SystemExit(report(wrong, folder=SETTINGS))
    try:
        with heard("mkdocs") as said:
            return load_config(str(ROOT / SETTINGS), **changes)
    except Abort:  # what is wrong it has only said
        raise SystemExit(why_not(ROOT / SETTINGS, ConfigurationError("\n    ".join(said)))) from None
    except (ConfigurationError, UnicodeDecodeError) as error:
        raise SystemExit(why_not(ROOT / SETTINGS, error)) from None


def _site(folder: Path, config: MkDocsConfig | None = None) -> Site:
    """What the pages of a tree folder need to know. Hand-written pages are in its own `content/`, or else in that of the checkout."""
    from keuzehulp.machine.today import today
    from keuzehulp.site import Site

    own = folder / "content"
    content, written = (own, f"{folder.resolve().name}/content") if own.is_dir() else (ROOT / "content", "content")
    site = Site(overrides=ROOT / "overrides", content=content, written=written, name="", today=today())
    if config is None:
        return site
    pdf = config.extra.get("pdf", False)
    return replace(site, name=config.site_name, url=config.site_url or "", pdf=pdf, extra=config.extra)


def _unfit(folder: Path, site: Site) -> list[Diagnostic]:
    """What stands among the files of this site and may not: in the tree folder, the hand-written pages and the looks."""
    from keuzehulp.source import misnamed, unfit

    places = {folder.resolve(): folder.resolve().name, site.overrides.resolve(): "overrides"}
    if not site.content.resolve().is_relative_to(folder.resolve()):
        places[site.content.resolve()] = site.written
    problems = [problem for place, shown in places.items() for problem in unfit(place, shown=shown)]
    return [*problems, *misnamed(site.content, ".md", shown=site.written)]


def _is_whole_site(folder: Path) -> bool:
    """Whether the hand-written pages belong to this tree folder. If not, ours stand in, and what they say of ours is no mistake in it."""
    return (folder / "content").is_dir() or folder.resolve() == ROOT / "tree"


def _print_pdfs(site: Path, browser: Browser, *, url: str) -> None:
    from keuzehulp.publish.pdf import print_all
    from keuzehulp.site import colophon_of

    print_all(site, browser, url=url, date=colophon_of(_sound_project(ROOT / "tree")).date)


def _listen_to_mkdocs(level: str) -> None:
    import logging

    logging.basicConfig(level=level, format="%(message)s")


def _told(asked: Namespace) -> int:
    from keuzehulp.source.report import has_errors, report

    problems = _checked(asked.tree)
    tree = asked.tree.resolve()
    print(report(problems, folder=tree.name, form=asked.format, beside=tree.parent if tree.is_dir() else Path()))
    return 1 if has_errors(problems) else 0


def _checked(folder: Path) -> list[Diagnostic]:
    """All that `check` tells of a tree folder."""
    from keuzehulp.machine.today import today
    from keuzehulp.site import names_addresses
    from keuzehulp.source.report import has_errors

    project, problems = gather(folder, today=today())
    if has_errors(problems) or not names_addresses(project):
        return problems
    lost, _ = _made(project, _site(folder, _config()))  # only the pages know which addresses there are
    return [*problems, *lost]


def _sound_project(folder: Path, *, house_rules: bool = True) -> Project:
    """The project of a tree folder, or the end of the run with its problems. A report on house rules is not refused by them."""
    from keuzehulp.lint.style.rules import NAMES
    from keuzehulp.machine.today import today
    from keuzehulp.source.report import has_errors, report

    project, problems = gather(folder, today=today())
    if has_errors([problem for problem in problems if house_rules or problem.code not in NAMES]):
        sys.exit(_refuse(report(problems, folder=folder.resolve().name)))
    return project


def _told_of_template(error: Exception) -> str:
    """What is wrong with the template behind an error; an error of any other kind is ours, and goes on."""
    from keuzehulp.site import template_problem
    from keuzehulp.source.report import report

    problem = template_problem(error, ROOT / "overrides")
    if problem is None:
        raise error
    return report([problem], folder="overrides")


def _refuse(why: str) -> int:
    print(why, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
