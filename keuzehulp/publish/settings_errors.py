"""What is wrong with `mkdocs.yml`, in the words in which mistakes in `tree/` are told."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from keuzehulp.source import read_text, text_of
from keuzehulp.source.report import report

UNKNOWN = "mkdocs.yml klopt niet. Verbeter wat hier staat, in de woorden van MkDocs:\n    {error}"


@contextmanager
def heard(name: str) -> Iterator[list[str]]:
    """What this logger says meanwhile, for us alone."""
    logger, said = logging.getLogger(name), list[str]()
    handler = logging.Handler()
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign] # all that it does
    logger.addHandler(handler)
    usual, logger.propagate = logger.propagate, False
    try:
        yield said
    finally:
        logger.removeHandler(handler)
        logger.propagate = usual


def why_not(file: Path, error: Exception) -> str:
    """Why these settings can't be read: our own words when we know better, and else what MkDocs
    said.
    """
    if not file.is_file():
        return (
            f"‘{file.name}’ is er niet. Daarin staan de naam van de site en het menu; haal het"
            " terug."
        )
    try:
        _, problems = read_text(text_of(file), path=file.name, shown=file.name)
    except UnicodeDecodeError:
        return f"‘{file.name}’ is niet als UTF-8 bewaard. Bewaar het opnieuw als UTF-8."
    return (
        report(problems, folder=file.name) if problems else UNKNOWN.format(error=str(error).strip())
    )
