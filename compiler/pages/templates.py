"""The designer's templates, with the words and filters that they may use."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache, partial
from html import unescape
from itertools import zip_longest
from posixpath import dirname, relpath
from typing import TYPE_CHECKING, Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context, select_autoescape
from jinja2.runtime import Context
from markupsafe import Markup

from compiler.model import Project
from compiler.pages import colophon, policy, proof, qr, scripts, styles, terms, words
from compiler.pages.bytecode import Bytecode
from compiler.pages.tight import tight

if TYPE_CHECKING:
    from compiler.pages.site import Site


EMPTY_LINES = re.compile(r"\n\s*\n")
CUT = "\0"
"""A sign that no text can hold."""


class Piece(NamedTuple):
    """A part of a document up to a way out of it, and that way, if any: it depends on where the document stands."""

    text: Markup
    address: str
    words: Markup


class Templates:
    """Renders `overrides/`: `.html` is escaped for HTML, `.md` for Markdown."""

    def __init__(self, project: Project, site: Site) -> None:
        self.site = site
        self.environment = _environment(project, site)
        self.styles = cache(partial(styles.together, site.overrides))
        self.scripts = cache(partial(scripts.together, site.overrides))

    def markdown(self, name: str, *, path: str, **values: Any) -> str:
        """A page for the Markdown tool, from `overrides/pages/`; `path` is its own, so that its links can be relative."""
        text = self.environment.get_template(f"pages/{name}").render(values, page={"path": path})
        return EMPTY_LINES.sub("\n\n", text).strip() + "\n"

    def pieces(self, name: str, **values: Any) -> list[Piece]:
        """What several documents have inside, from `overrides/components/`, written once: cut where it leads out of the document."""
        html = tight(self.environment.get_template(f"components/{name}").render(values, cut=CUT))
        texts, addresses, words = (html.split(CUT)[at::3] for at in range(3))
        found = zip_longest(texts, addresses, words, fillvalue="")
        return [Piece(Markup(text), unescape(address), Markup(words)) for text, address, words in found]

    def document(self, name: str, *, address: str, components: tuple[str, ...], run: tuple[str, ...] = (), **values: Any) -> str:
        """A finished HTML document, from `overrides/documents/`, with its styles and scripts inside and its policy filled in.

        `address` is the document's own, so that its links can be relative; `components` are the stylesheets it needs, `run` the scripts.
        """
        css = Markup(self.styles((*styles.FIRST, *components)))
        script = Markup(self.scripts(run))
        page = {"url": address, "meta": {"path": []}}
        html = self.environment.get_template(f"documents/{name}").render(values, page=page, css=css, script=script)
        return policy.filled_in(tight(html), allowed=self.site.policies)


def _environment(project: Project, site: Site) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(site.overrides),
        autoescape=select_autoescape(enabled_extensions=("html",), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=Bytecode("documents"),
        auto_reload=False,  # an environment lives as long as one build
    )
    environment.filters |= {"url": _relative, "rel": _relative_path}
    filters: dict[str, Callable[..., Any]] = {
        "words": words.html_words(project),
        "md": words.markdown_words(project),
        "plain": words.plain_words(project),
        "day": words.day,
        "qr": qr.svg,
        "lists": words.lists,
        "typed": qr.typed,
        "sentence": words.sentence,
        "sentence_start": words.sentence_start,
        "cited": lambda value: proof.cited(value, project),
        "terms": terms.finder(project),
    }
    environment.filters |= {name: _when_rendered(filter_) for name, filter_ in filters.items()}
    environment.globals |= {
        "t": _Strings(project.strings),
        "project": project,
        "framed": False,
        "colophon": colophon.of(project),
        "config": {"site_name": site.name, "site_url": site.url, "pdf": site.pdf, "extra": site.extra},
    }
    return environment


class _Strings:
    """The fixed words, each an attribute; a missing one stops the build with its name, as `missing_strings` has told before."""

    def __init__(self, strings: Mapping[str, str]) -> None:
        vars(self).update(strings)

    def __getitem__(self, name: str) -> str:
        return str(vars(self)[name])


def _when_rendered(filter_: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that Jinja leaves alone when it compiles. What it makes of a fixed text would be kept, and may be another tomorrow."""
    return pass_context(lambda context, *values, **named: filter_(*values, **named))


@pass_context
def _relative(context: Context, target: str) -> str:
    """The way from this document to `target`, an address from the root of the site. Other addresses stay as they are."""
    if "://" in target or target.startswith(("#", "mailto:")):
        return target
    there = _way(target.rstrip("/") or ".", str(context["page"]["url"]).rstrip("/") or ".")
    return f"{there}/" if target == "." or target.endswith("/") else there


@pass_context
def _relative_path(context: Context, target: str) -> str:
    """The way from this Markdown page to another page's path: the tool that publishes it checks it and makes it an address."""
    return _way(target, dirname(str(context["page"]["path"])) or ".")


@lru_cache(1_000)
def _way(target: str, start: str) -> str:
    """The relative path; the pages of one folder share many of them."""
    return relpath(target, start)
