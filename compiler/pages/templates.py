"""The designer's templates, with the words and filters that they may use."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from posixpath import dirname, relpath
from typing import TYPE_CHECKING, Any

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


class Templates:
    """Renders `overrides/`: `.html` is escaped for HTML, `.md` for Markdown."""

    def __init__(self, project: Project, site: Site) -> None:
        self.site = site
        self.environment = _environment(project, site)

    def markdown(self, name: str, *, path: str, **values: Any) -> str:
        """A page for the Markdown tool, from `overrides/pages/`; `path` is its own, so that its links can be relative."""
        text = self.environment.get_template(f"pages/{name}").render(values, page={"path": path})
        return EMPTY_LINES.sub("\n\n", text).strip() + "\n"

    def document(self, name: str, *, address: str, components: tuple[str, ...], run: tuple[str, ...] = (), **values: Any) -> str:
        """A finished HTML document, from `overrides/documents/`, with its styles and scripts inside and its policy filled in.

        `address` is the document's own, so that its links can be relative; `components` are the stylesheets it needs, `run` the scripts.
        """
        css = styles.together(self.site.overrides, (*styles.FIRST, *components))
        script = scripts.together(self.site.overrides, run)
        html = self.environment.get_template(f"documents/{name}").render(
            values, page={"url": address, "meta": {"path": []}}, css=Markup(css), script=Markup(script)
        )
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
        "disputed": lambda value: proof.disputed(value, project),
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


class _Strings(Mapping[str, str]):
    """The fixed words by name; a missing one stops the build with its name, as `missing_strings` has told before."""

    def __init__(self, strings: Mapping[str, str]) -> None:
        self.strings = strings

    def __getitem__(self, name: str) -> str:
        return self.strings[name]

    def __iter__(self) -> Any:
        return iter(self.strings)

    def __len__(self) -> int:
        return len(self.strings)


def _when_rendered(filter_: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that Jinja leaves alone when it compiles. What it makes of a fixed text would be kept, and may be another tomorrow."""
    return pass_context(lambda context, *values, **named: filter_(*values, **named))


@pass_context
def _relative(context: Context, target: str) -> str:
    """The way from this document to `target`, an address from the root of the site. Other addresses stay as they are."""
    if "://" in target or target.startswith(("#", "mailto:")):
        return target
    here = str(context["page"]["url"]).rstrip("/") or "."
    there = relpath(target.rstrip("/") or ".", here)
    return f"{there}/" if target == "." or target.endswith("/") else there


@pass_context
def _relative_path(context: Context, target: str) -> str:
    """The way from this Markdown page to another page's path: the tool that publishes it checks it and makes it an address."""
    return relpath(target, dirname(str(context["page"]["path"])) or ".")
