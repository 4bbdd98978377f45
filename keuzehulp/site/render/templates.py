"""The designer's templates, with the words and filters that they may use."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from types import MappingProxyType, SimpleNamespace
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateSyntaxError, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from keuzehulp.model import Project
from keuzehulp.site import hyphens
from keuzehulp.site.assets import csp, fonts, marks, scripts, styles
from keuzehulp.site.render import (
    citations,
    colophon,
    pictograms,
    qr,
    review,
    terms,
    text_filters,
)
from keuzehulp.site.render.bytecode import bytecode_cache
from keuzehulp.site.render.escaping import for_address, for_markdown
from keuzehulp.site.render.fragments import CUT, Part, joined, mark, put_together
from keuzehulp.site.search.markdown_text import unreadable_front_matter
from keuzehulp.site.urls.relative import relative_url

if TYPE_CHECKING:
    from keuzehulp.site.site import Site


TEMPLATES = 400
"""That are kept in memory, as many as Jinja does by itself."""
EMPTY_LINES = re.compile(r"\n\s*\n")
Names = tuple[str, ...]
Shared = Mapping[str, Part]
NOTHING: Shared = MappingProxyType({})
NO_PARENTS = SimpleNamespace(path=())


class Templates:
    """Renders `overrides/`. What is put in a document or a component is escaped for HTML, what
    is put in a page for Markdown.
    """

    def __init__(self, project: Project, site: Site) -> None:
        self.site = site
        self.environment = _environment(project, site)
        self.pages = _for_markdown(self.environment, project)
        self.styles = cache(self._styles)
        self.scripts = cache(lambda names: scripts.together(site.look, names).encode())

    def markdown(self, name: str, *, path: str, **values: Any) -> str:
        """A page for the Markdown tool, from `overrides/pages/`; `path` is its own, so that its
        links can be relative.
        """
        template = self.pages.get_template(f"pages/{name}")
        text = (
            EMPTY_LINES.sub(
                "\n\n", template.render(values, page=SimpleNamespace(path=path))
            ).strip()
            + "\n"
        )
        if wrong := unreadable_front_matter(text):
            raise TemplateSyntaxError(wrong[1], wrong[0], name, template.filename)
        return text

    def component(self, name: str, /, **values: Any) -> str:
        """A piece of HTML by itself, from `overrides/components/`."""
        return self.environment.get_template(f"components/{name}").render(values)

    def part(self, name: str, /, **values: Any) -> Part:
        """What several documents have inside, from `overrides/components/`."""
        return Part(
            self.component(name, **values, cut=CUT), write=partial(self.component, "linked.html")
        )

    def _styles(self, names: Names, folder: str) -> bytes:
        """These stylesheets in one, with the fonts that are in `folder` as the document sees it,
        or without one inside.
        """
        css = styles.together(self.site.look, (*styles.FIRST, *names))
        return (fonts.beside(css, folder) if folder else fonts.inside(css, self.site.look)).encode()

    def document(
        self,
        name: str,
        *,
        address: str,
        components: Names,
        run: Names = (),
        shared: Shared = NOTHING,
        **values: Any,
    ) -> bytes:
        """A finished HTML document, from `overrides/documents/`, with its styles and scripts inside
        and its policy filled in.

        `address` is the document's own, so that its links can be relative; `components` are the
        stylesheets it needs, `run` the scripts, and `shared` by name what it has inside with
        others. One that is `printed` has the font inside too.
        """
        folder = "" if values.get("printed") else fonts.folder_from(address)
        parts = {
            "css": partial(self.styles, components, folder),
            "script": partial(self.scripts, run),
        }
        parts |= {
            part_name: partial(part.seen_from, address, framed=values.get("framed", False))
            for part_name, part in shared.items()
        }
        marks = {
            "css": mark("css"),
            "script": mark("script") if run else "",
            "shared": {part_name: mark(part_name) for part_name in shared},
        }
        page = SimpleNamespace(url=address, meta=NO_PARENTS)
        html = self.environment.get_template(f"documents/{name}").render(values, page=page, **marks)
        # The policy after all else has its form, since it holds the hashes of what stands there.
        return put_together(csp.filled_in(joined(html).replace(f"\n{CUT}", CUT), parts), parts)


def _environment(project: Project, site: Site) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(site.look.folders, encoding="utf-8-sig"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=bytecode_cache("documents"),
        auto_reload=False,  # an environment lives as long as one build
    )
    environment.filters |= {"url": _relative, "rel": _relative_path}
    reviewed = review.of(project, site.today)
    filters: dict[str, Callable[..., Any]] = {
        "words": text_filters.html_words(project),
        "plain": text_filters.plain_words(project),
        "day": text_filters.day,
        "dialled": text_filters.dialled,
        "soft": hyphens.soft,
        "qr": qr.svg,
        "pictogram": pictograms.shower(*reversed(site.look.folders)),
        "lists": text_filters.lists,
        "typed": qr.typed,
        "sentence": text_filters.sentence,
        "sentence_start": text_filters.sentence_start,
        "spots": lambda ref: citations.spots_of(ref, project),
        "cited": lambda value: citations.cited(value, project, late=reviewed.days),
        "terms": terms.finder(project),
    }
    environment.filters |= {name: _when_rendered(filter_) for name, filter_ in filters.items()}
    extra = {**site.extra, **marks.inside(site.extra, site.look)}
    environment.globals |= {
        "t": _Strings(project.strings),
        "project": project,
        "paths": site.paths,
        "framed": False,
        "printed": False,
        "colophon": colophon.of(project),
        "review": reviewed,
        "config": _named(
            {"site_name": site.name, "site_url": site.url, "pdf": site.pdf, "extra": extra}
        ),
    }
    return environment


def _for_markdown(environment: Environment, project: Project) -> Environment:
    """The same for Markdown pages: their templates are escaped for Markdown, and so are the
    components that they use.
    """
    pages = environment.overlay(
        finalize=for_markdown, bytecode_cache=bytecode_cache("pages"), cache_size=TEMPLATES
    )
    in_markdown = _when_rendered(text_filters.markdown_words(project))
    # A dictionary of its own: an overlay shares that of the environment below it.
    pages.filters = {**environment.filters, "words": in_markdown, "md": in_markdown}
    return pages


class _Strings:
    """The fixed words, each an attribute; a missing one stops the build with its name, as
    `missing_strings` has told before.
    """

    def __init__(self, strings: Mapping[str, str]) -> None:
        vars(self).update(strings)

    def __getitem__(self, name: str) -> str:
        return str(vars(self)[name])


def _named(value: Any) -> Any:
    """Values by name, as attributes: for each `item.url` Jinja asks for one first, and only when
    that fails looks in a dictionary.
    """
    if isinstance(value, Mapping):
        return SimpleNamespace(**{name: _named(item) for name, item in value.items()})
    return [_named(item) for item in value] if isinstance(value, list) else value


def _when_rendered(filter_: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that Jinja leaves alone when it compiles. What it makes of a fixed text would be
    kept, and may be another tomorrow.
    """
    return pass_context(lambda context, *values, **named: filter_(*values, **named))


@pass_context
def _relative(context: Context, target: str) -> Markup:
    """The way from this document to `target`, an address from the root of the site. Other
    addresses stay as they are.
    """
    return for_address(relative_url(target, context["page"].url))


@pass_context
def _relative_path(context: Context, target: str) -> Markup:
    """The way from this Markdown page to another page's path: the tool that publishes it checks
    it and makes it an address.
    """
    return for_address(relative_url(target, context["page"].path))
