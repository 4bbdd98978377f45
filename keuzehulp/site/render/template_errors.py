"""What is wrong with a template, told at its place: a designer's slip is no reason to show the
insides of this program.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from traceback import extract_tb

import jinja2
from jinja2 import Environment, TemplateError, TemplateNotFound, TemplateSyntaxError

from keuzehulp.site.assets.styles import FOLDER as STYLESHEETS
from keuzehulp.site.look import Look
from keuzehulp.site.messages import templates as messages
from keuzehulp.source import Diagnostic, Where, closest, files_in, text_of

# Another template that a tag names, `{% include "…" %}`; one that is worked out can't be checked.
NAMED = re.compile(r"""\{%-?\s*(?:include|from|import|extends)\s+["']([^"']+)["']""")
OF_DESIGNERS = (".html", ".md", ".css", ".js")
README = "README.md"
KEPT = "embed/"
"""Loaders that the edition published before: they stay as they were."""
SHELL = "*.html"
"""The templates that the publishing tool renders, and we never do."""
JINJA = Path(jinja2.__file__).parent


def problems(look: Look) -> Iterator[Diagnostic]:
    """Templates that others name and that are not there; and those of the shell that can't be
    read.
    """
    there = [
        path.relative_to(folder).as_posix()
        for folder in look.folders
        for path in files_in(folder, ".html", ".md")
    ]
    for folder in look.folders:
        yield from _unreadable(folder, there)


def _unreadable(overrides: Path, there: list[str]) -> Iterator[Diagnostic]:
    for name in (
        path.relative_to(overrides).as_posix() for path in files_in(overrides, ".html", ".md")
    ):
        # The guide of the designer shows what a template may say, and is none.
        text = text_of(overrides / name) if name != README else ""
        for match in NAMED.finditer(text):
            if match[1] not in there:
                at = _where(name, text.count("\n", 0, match.start()) + 1, overrides)
                yield messages.MISSING_TEMPLATE.at(
                    at, meant=closest(match[1], there), name=match[1]
                )
    for path in sorted(overrides.glob(SHELL)):
        try:
            Environment(autoescape=True).parse(text_of(path))
        except TemplateSyntaxError as error:
            yield _broken(_where(path.name, error.lineno, overrides), error)


def unused(look: Look, *written: Path) -> Iterator[Diagnostic]:
    """Files that an edition lays on top, that take the place of none of the engine's, and that
    neither another of them nor one of the pages `written` by hand names: most likely a slip in a
    name.
    """
    if look.is_engines:
        return
    own, engine = look.folders[0], look.folders[-1]
    usual = [path.relative_to(engine).as_posix() for path in files_in(engine, *OF_DESIGNERS)]
    laid = files_in(own, *OF_DESIGNERS)
    texts = {path: text_of(path) for path in (*laid, *written)}
    for path in laid:
        name = path.relative_to(own).as_posix()
        is_used = name in usual or path.name == README or name.startswith(KEPT) or _is_shared(name)
        if not is_used and not any(path.name in texts[other] for other in texts if other != path):
            at = Where(f"{own.name}/{name}")
            yield messages.STANDS_IN_FOR_NOTHING.at(at, meant=closest(name, usual))


def _is_shared(name: str) -> bool:
    """Whether it is a stylesheet that goes into that of all pages because it is there."""
    folder, _, file = name.rpartition("/")
    return folder == STYLESHEETS and file.endswith(".css")


def problem_of(error: Exception, look: Look) -> Diagnostic | None:
    """The mistake in a template that this error comes from, or nothing when it comes from
    somewhere else.
    """
    return next(filter(None, (_in_folder(error, folder) for folder in look.folders)), None)


def _in_folder(error: Exception, overrides: Path) -> Diagnostic | None:
    if isinstance(error, TemplateNotFound) and error.name:
        return messages.NO_TEMPLATE.at(_where(str(error.name), 1, overrides))
    if (
        isinstance(error, TemplateSyntaxError)
        and error.filename
        and Path(error.filename).is_relative_to(overrides)
    ):
        return _broken(
            _where(Path(error.filename).relative_to(overrides).as_posix(), error.lineno, overrides),
            error,
        )
    frames = extract_tb(error.__traceback__)
    inside = [frame for frame in frames if Path(frame.filename).is_relative_to(overrides)]
    # It went wrong in the template itself, or in Jinja while that worked for it. When the last
    # frame is ours, a filter of this program failed, which is no mistake of a designer's.
    its_own = bool(inside) and (
        frames[-1] is inside[-1] or Path(frames[-1].filename).is_relative_to(JINJA)
    )
    if not inside or not (its_own or isinstance(error, TemplateError)):
        return None
    name = Path(inside[-1].filename).relative_to(overrides).as_posix()
    return _broken(_where(name, inside[-1].lineno or 1, overrides), error)


def _broken(at: Where, error: Exception) -> Diagnostic:
    said = str(getattr(error, "message", None) or error)
    return messages.BROKEN_TEMPLATE.at(at, said=said)


def _where(name: str, line: int, overrides: Path) -> Where:
    return Where(f"{overrides.name}/{name}", line)
