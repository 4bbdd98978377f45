"""What MkDocs sees: it calls these by their names, and gets our pages among its files."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import FileSystemLoader
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from watchdog.observers.polling import PollingObserver

from keuzehulp.edition import Edition
from keuzehulp.mkdocs.settings import completed, edition_of, settings_of, site_of, told_of_template
from keuzehulp.pipeline import build
from keuzehulp.preview.beside import above, bar
from keuzehulp.preview.error_page import mistakes_pages
from keuzehulp.preview.live_reload import let_in
from keuzehulp.preview.render_cache import Rendered
from keuzehulp.preview.told_once import WARNINGS
from keuzehulp.publish.messages import NOT_BUILT
from keuzehulp.site import Page, address_warnings, reachable, too_many_rules
from keuzehulp.source import strays_in, unfit
from keuzehulp.source.report import has_errors, report

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MarkdownPage

INSIDE = ("assets/fonts/", "assets/javascripts/", "assets/pictograms/", "assets/stylesheets/")
"""What stands inside the documents and in the one stylesheet, or becomes a page of its own."""
POSTPONED = "review-overdue"
"""The one warning of `check` that a build repeats: readers get a site that says the same."""
_rendered = Rendered()
_mkdocs: dict[str, Any] = {"serving": False, "addresses": [], "beside": ""}


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is `serve`: then mistakes become a page."""
    _mkdocs["serving"] = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """All templates are ours. The sitemap of MkDocs leaves out every finished document."""
    WARNINGS.begin()
    config.theme.static_templates.discard("sitemap.xml")
    edition = edition_of(config)
    completed(config, edition)
    config.theme.dirs = [str(folder) for folder in edition.look.folders]
    if ways_out := _links_to_folders(config):
        raise Abort(ways_out)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put our pages among the files, and leave out what stands inside them."""
    edition = edition_of(config)
    site = site_of(edition, config)
    problems, pages = build(edition, site, preview=_mkdocs["serving"])
    _mkdocs["beside"] = bar(
        [problem for problem in problems if pages and problem.severity == "error"]
    )
    if has_errors(problems):
        print(report(problems, folder="tree"), file=sys.stderr)
        if not _mkdocs["serving"]:
            sys.exit(NOT_BUILT)
    if not pages:
        pages = mistakes_pages(report(problems, folder="tree"), addresses=_mkdocs["addresses"])
        config.theme.static_templates.clear()  # the shell may be what is wrong
    if not _mkdocs["serving"]:
        postponed = (note.message for note in problems if note.code == POSTPONED)
        for line in (*address_warnings(pages, site), *too_many_rules(pages, site), *postponed):
            print(line, file=sys.stderr)
    config.extra.update(reachable(config.extra, pages))
    _mkdocs["addresses"] = [page.path for page in pages]
    config.extra["made"] = pages  # the verb that asked for this build goes on with them
    return _with_pages(files, pages, config)


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
    env.loader = FileSystemLoader(config.theme.dirs, encoding="utf-8-sig")
    env.autoescape = (
        True  # titles, menus and descriptions are text; MkDocs would put them in as they are
    )
    return env


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Look ten times a second whether something was saved: MkDocs does so twice, and an editor
    waits for it. And let the reload in.
    """
    watched = [path for path in (config.docs_dir, config.config_file_path) if path]
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=0.1)
    for path in watched:
        server.watch(path)
    server.builder = partial(_told_when_wrong, builder, edition_of(config))
    inject = above(let_in(server._inject_js_into_html), lambda: str(_mkdocs["beside"]))
    server._inject_js_into_html = inject  # type: ignore[method-assign] # it has no other door
    lost = server.error_handler

    def found_nothing(code: int) -> bytes | None:
        """The page for where nothing stands: it comes back by itself too, once what was wrong is
        mended.
        """
        page = lost(code)
        return inject(page, server._visible_epoch) if page else page

    server.error_handler = found_nothing
    return server


def _told_when_wrong(build: Callable[[], None], edition: Edition) -> None:
    """Build again after a save; settings that can't be read are told, and the last site stands."""
    try:
        settings_of(edition)
    except SystemExit as error:
        raise Abort(str(error)) from None  # this one MkDocs tells, and goes on serving
    try:
        build()
    except Exception as error:
        raise Abort(told_of_template(error, edition)) from None


def _with_pages(files: Files, pages: list[Page], config: MkDocsConfig) -> Files:
    ours = {page.path for page in pages}
    strays = {
        str(path)
        for folder in (config.docs_dir, *config.theme.dirs)
        for path in strays_in(Path(folder))
    }
    # Pages of `content/` come back as ours, with all that they ask for filled in.
    for file in list(files):
        if (
            file.abs_src_path in strays
            or file.src_uri in ours
            or file.src_uri.endswith(".md")
            or file.src_uri.startswith(INSIDE)
        ):
            files.remove(file)
    for page in pages:
        files.append(_as_file(page, config))
    return files


def _links_to_folders(config: MkDocsConfig) -> str:
    """What there is to say of them: MkDocs would follow each, and of two that lead to one
    another never see the end.
    """
    folders = [Path(folder) for folder in (config.docs_dir, *config.theme.dirs)]
    if not any(path.is_dir() for folder in folders for path in strays_in(folder)):
        return ""
    return report(
        [problem for folder in folders for problem in unfit(folder, shown=folder.name)],
        folder="tree",
    )


def _as_file(page: Page, config: MkDocsConfig) -> File:
    # Without a word MkDocs leaves out all files whose name starts with a dot.
    file = File.generated(
        config, page.path, content=page.content, inclusion=InclusionLevel.INCLUDED
    )
    if page.path.endswith("/index.html"):
        file.url = (
            page.address
        )  # links to a finished document end in its folder, as those to other pages do
    return file
