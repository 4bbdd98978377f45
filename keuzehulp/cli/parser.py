"""What was asked on the command line, or in Dutch why it was not understood."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from keuzehulp.cli.messages import help as messages
from keuzehulp.cli.verbs import VERBS, Verb
from keuzehulp.cli.wrong_use import refuse
from keuzehulp.edition import Edition, edition_around, edition_at
from keuzehulp.package_data import command

# What argparse says (in English, and not the same in every Python) against what we say.
IN_DUTCH = (
    (r"invalid choice: '?(?P<given>.*?)'? \(choose from (?P<known>.*)\)", messages.WRONG_CHOICE),
    (r"invalid int value: '(?P<given>.*)'", messages.NO_WHOLE_NUMBER),
    (r"arguments are required: (?P<names>.*)", messages.MISSING),
    (
        r"argument (?P<one>\S+): not allowed with argument (?P<other>\S+)",
        messages.NOT_TOGETHER,
    ),
    (r"argument (?P<option>\S+): expected", messages.NO_VALUE),
)


class Parser(ArgumentParser):
    """A parser that speaks Dutch."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, add_help=False)
        self._positionals.title, self._optionals.title = messages.ARGUMENTS, messages.OPTIONS
        self.add_argument("-h", "--help", action="help", help=messages.HELP)

    def format_help(self) -> str:
        return super().format_help().replace("usage:", messages.USAGE, 1)

    def error(self, message: str) -> NoReturn:
        refuse(in_dutch(message))


def in_dutch(message: str) -> str:
    """What argparse complains of, in Dutch; without the details when it is none of the known
    complaints.
    """
    for said, dutch in IN_DUTCH:
        if match := re.search(said, message):
            details = {name: value.replace("'", "") for name, value in match.groupdict().items()}
            return dutch.say(**details)
    return messages.WRONG


def understood(arguments: Sequence[str], *, home: Path) -> Namespace:
    """The verb with its options, and `at`: the edition it is asked of, the one in `home` when
    none is named. Ends with 2 on wrong use.
    """
    parser = Parser(prog=command(), description=messages.ABOUT, allow_abbrev=False)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=Parser)
    for name, verb in VERBS.items():
        one = verbs.add_parser(name, help=verb.about, description=verb.about, allow_abbrev=False)
        if name in arguments:
            _add(verb, one)
    for_pytest = _of_pytest(arguments)
    # What is left over we tell by its name, which `parse_args` does not give.
    asked, rest = parser.parse_known_args(arguments[: len(arguments) - len(for_pytest)])
    VERBS[asked.verb].verify(asked)
    if asked.verb == "test":
        asked.pytest = for_pytest
    if rest:
        refuse(messages.UNKNOWN.say(given=" ".join(rest)))
    asked.at = _edition(asked, home)
    return asked


def _add(verb: Verb, parser: ArgumentParser) -> None:
    verb.add_options(parser)
    if verb.reads_a_tree:
        parser.add_argument("--tree", type=Path, metavar="DIR", help=messages.TREE)
    parser.add_argument(
        "--edition",
        type=Path,
        metavar="DIR",
        help=messages.EDITION,
    )


def _edition(asked: Namespace, home: Path) -> Edition:
    """The edition that is named, or that the named tree folder belongs to, or at home."""
    tree: Path | None = getattr(asked, "tree", None)
    if asked.edition or tree is None:
        return edition_at((asked.edition or home).resolve(), tree)
    return edition_around(tree, home=home)


def _of_pytest(arguments: Sequence[str]) -> list[str]:
    """What stands behind `test`, as it stands: our parser would reorder files and options. Help
    and the edition are ours.
    """
    is_ours = arguments[:1] != ["test"] or arguments[1:] in (["-h"], ["--help"])
    first = 3 if arguments[1:2] == ["--edition"] else 1
    return [] if is_ours else list(arguments[first:])
