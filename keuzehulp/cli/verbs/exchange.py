"""The verbs `import` and `export`: a tree out of another system's file, and in another system's
form.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from keuzehulp.cli import exchange
from keuzehulp.cli.asked import sound_project
from keuzehulp.cli.messages import help as messages
from keuzehulp.cli.wrong_use import refuse
from keuzehulp.formats import EXPORTS, FILES, IMPORTS

KINDS_OUT = tuple(sorted((*EXPORTS, *FILES, "json")))
FIELDS = ("question", "help", "hint", "why", "label")
"""What `--map` can make of a field in a drawing."""
WITH_TABLES, WITH_FIELDS = ("dmn", "xlsx"), "graphml"


def add_source(parser: ArgumentParser) -> None:
    """Which file, of which system, and where to put what becomes of it."""
    parser.add_argument("file", type=Path, metavar="FILE", help=messages.IMPORT_FILE)
    parser.add_argument("--from", dest="kind", choices=tuple(IMPORTS), required=True)
    parser.add_argument(
        "--table",
        default="",
        metavar="NAME",
        help=messages.IMPORT_TABLE,
    )
    keys = messages.IMPORT_MAP.say(keys=FIELDS)
    parser.add_argument(
        "--map",
        dest="fields",
        type=_field,
        action="append",
        default=[],
        metavar="FIELD=KEY",
        help=keys,
    )
    parser.add_argument(
        "-o", dest="out", type=Path, metavar="DIR", required=True, help=messages.IMPORT_OUT
    )


def bring_in(asked: Namespace) -> int:
    """Make it, and tell what could not come along."""
    if asked.table and asked.kind not in WITH_TABLES:
        refuse(messages.TABLE_ONLY_WITH.say(kinds=messages.AND.join(WITH_TABLES)))
    if asked.fields and asked.kind != WITH_FIELDS:
        refuse(messages.MAP_ONLY_WITH.say(kind=WITH_FIELDS))
    return exchange.bring_in(asked)


def add_goal(parser: ArgumentParser) -> None:
    """Which form, and where it goes."""
    parser.add_argument("--to", dest="kind", choices=KINDS_OUT, required=True)
    parser.add_argument("-o", dest="out", type=Path, metavar="FILE", help=messages.EXPORT_OUT)


def send_out(asked: Namespace) -> int:
    """Write it."""
    return exchange.send_out(asked, sound_project(asked.at))


def _field(text: str) -> tuple[str, str]:
    """`body=question` as the name of a field and the key for it."""
    name, _, key = text.rpartition("=")
    if not name or key not in FIELDS:
        refuse(messages.WRONG_MAP.say(given=text, keys=FIELDS))
    return name, key
