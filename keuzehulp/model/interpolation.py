"""Values of facts inside texts: `{F-B10.kosten}`."""

import re
from collections.abc import Callable, Iterator, Mapping

from keuzehulp.model import Fact

INSERT = re.compile(r"\{([A-Za-z0-9-]+)\.([a-z0-9-]+)\}")
BRACE = re.compile(r"[{}]")


def inserts_in(text: str) -> Iterator[tuple[str, str]]:
    """The fact and the name of each value that `text` asks for."""
    for match in INSERT.finditer(text):
        yield match.group(1), match.group(2)


def fill(text: str, facts: Mapping[str, Fact], shown: Callable[[str], str] = str) -> str:
    """`text` with every value filled in, written by `shown`. An insert that does not exist stays
    as it is; a check has told it by then.
    """

    def value(match: re.Match[str]) -> str:
        fact = facts.get(match.group(1))
        values: Mapping[str, str] = (fact.value or {}) if fact else {}
        return shown(values[match.group(2)]) if match.group(2) in values else match.group(0)

    return INSERT.sub(value, text) if "{" in text else text
