"""What is wrong with `mkdocs.yml`, in the words in which mistakes in `tree/` are told."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from keuzehulp.publish import messages
from keuzehulp.source import read_text, text_of
from keuzehulp.source.report import report


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


def _named_otherwise(file: Path) -> str:
    """The name of a file beside it that is called almost the same."""
    beside = sorted(file.parent.iterdir()) if file.parent.is_dir() else []
    return next(
        (
            path.name
            for path in beside
            if path.is_file() and path.name.lower() in (file.name, f"{file.stem}.yaml")
        ),
        "",
    )


def why_not(file: Path, error: Exception) -> str:
    """Why these settings can't be read: our own words when we know better, and else what MkDocs
    said.
    """
    if not file.is_file():
        if other := _named_otherwise(file):
            return messages.SETTINGS_NAMED_OTHERWISE.say(file=file.name, other=other)
        return messages.NO_SETTINGS.say(file=file.name)
    try:
        _, problems = read_text(text_of(file), path=file.name, shown=file.name)
    except UnicodeDecodeError:
        return messages.SETTINGS_NOT_UTF8.say(file=file.name)
    if problems:
        return report(problems, folder=file.name)
    return messages.SETTINGS_WRONG.say(error=str(error).strip())
