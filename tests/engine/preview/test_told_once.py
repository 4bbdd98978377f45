"""While serving, a warning of the publishing tool is told when it is new."""

import logging

from keuzehulp.preview.told_once import ToldOnce


def told(filter_: ToldOnce, *warnings: str) -> list[str]:
    """What of these warnings of one build is told."""
    filter_.begin()
    records = [
        logging.LogRecord("mkdocs", logging.WARNING, "", 0, each, (), None) for each in warnings
    ]
    return [record.getMessage() for record in records if filter_.filter(record)]


def test_a_warning_is_told_once_until_it_was_mended() -> None:
    filter_ = ToldOnce()
    assert told(filter_, "a", "a", "b") == ["a", "b"]
    assert told(filter_, "a", "b", "c") == ["c"]
    assert told(filter_, "b") == []
    assert told(filter_, "a", "b") == ["a"]
    assert filter_.filter(logging.LogRecord("mkdocs", logging.INFO, "", 0, "a", (), None))
