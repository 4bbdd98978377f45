"""What was asked on the command line, or in Dutch why it was not understood."""

import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

WRONG_USE = 2
MEASURED = ("sizes", "compile", "reader", "site", "typos")
"""What `bench` can measure."""
LAST_DAY = 36_525
"""A century ahead."""
LAST_PORT = 65_535
SOON = 90
"""Days ahead that `facts` looks, when nobody says how many."""
READ_A_TREE = ("check", "pages", "stats", "paths", "diff", "mutate", "record", "facts", "language", "export")


# What argparse says (in English, and not the same in every Python) against what we say.
IN_DUTCH = (
    (re.compile(r"invalid choice: '?(.*?)'? \(choose from (.*)\)"), "‘{0}’ kan hier niet. Kies uit: {1}."),
    (re.compile(r"invalid int value: '(.*)'"), "‘{0}’ is geen heel getal."),
    (re.compile(r"arguments are required: (.*)"), "er ontbreekt iets: {0}."),
    (re.compile(r"argument (\S+): not allowed with argument (\S+)"), "{0} en {1} gaan niet samen."),
    (re.compile(r"argument (\S+): expected"), "achter {0} hoort een waarde."),
)


class Parser(ArgumentParser):
    """A parser that speaks Dutch."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, add_help=False)
        self._positionals.title, self._optionals.title = "wat u opgeeft", "opties"
        self.add_argument("-h", "--help", action="help", help="deze uitleg")

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "gebruik:", 1)

    def error(self, message: str) -> NoReturn:
        refuse(in_dutch(message))


def refuse(why: str) -> NoReturn:
    """End the run with the reason and the way to help."""
    sys.stderr.write(f"Dat begrijpt build_tree.py niet: {why}\nVraag hulp met: python3 build_tree.py --help\n")
    sys.exit(WRONG_USE)


def in_dutch(message: str) -> str:
    """What argparse complains of, in Dutch; without the details when it is none of the known complaints."""
    for said, dutch in IN_DUTCH:
        if found := said.search(message):
            return dutch.format(*(group.replace("'", "") for group in found.groups()))
    return "de opdracht klopt niet."


def understood(arguments: Sequence[str], about: Mapping[str, str], *, tree: Path) -> Namespace:
    """The verb with its options; ends the run with 2 on wrong use. `tree` is the folder that verbs read when none is named."""
    parser = Parser(prog="python3 build_tree.py", description="Van de woorden in tree/ naar een website.", allow_abbrev=False)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=Parser)
    each = {verb: verbs.add_parser(verb, help=text, description=text, allow_abbrev=False) for verb, text in about.items()}
    _add_options(each, tree)
    for_pytest = _of_pytest(arguments)
    asked, rest = parser.parse_known_args(arguments[: len(arguments) - len(for_pytest)])
    if asked.verb == "facts" and asked.unused and asked.format == "ics":
        refuse("een agenda is er alleen van feiten die aan controle toe zijn.")
    if asked.verb == "facts" and not 0 <= asked.expiring <= LAST_DAY:
        refuse(f"een aantal dagen is een getal van 0 tot en met {LAST_DAY}.")
    if asked.verb == "serve" and not 0 < asked.port <= LAST_PORT:
        refuse(f"een poort is een getal van 1 tot en met {LAST_PORT}.")
    if asked.verb == "test":
        asked.pytest = for_pytest
    if rest:
        refuse(f"‘{' '.join(rest)}’ bestaat niet.")
    return asked


def _of_pytest(arguments: Sequence[str]) -> list[str]:
    """What stands behind `test`, as it stands: our parser would reorder files and options. Only a question for help is ours."""
    is_ours = arguments[:1] != ["test"] or arguments[1:] in (["-h"], ["--help"])
    return [] if is_ours else list(arguments[1:])


def _add_options(each: Mapping[str, ArgumentParser], tree: Path) -> None:
    each["serve"].add_argument("--port", type=int, default=8000, metavar="N", help="de poort (8000)")
    each["build"].add_argument("--compress", action="store_true", help="elk bestand ook samengeperst, voor servers die dat kunnen sturen")
    each["build"].add_argument("--offline", action="store_true", help="ook de hele site als zip, om zonder server te openen")
    each["test"].add_argument("pytest", nargs="*", metavar="argument", help="gaat naar pytest zoals het er staat")
    pdf = "ook pdf’s van de bladen om te printen; heeft een browser nodig, en haalt de eerste keer wat de tests nodig hebben"
    each["build"].add_argument("--pdf", action="store_true", help=pdf)
    each["check"].add_argument("--format", choices=("text", "json", "github"), default="text")
    each["check"].add_argument("--watch", action="store_true", help="bij elke keer bewaren opnieuw kijken")
    each["pages"].add_argument("out", type=Path, metavar="OUT", help="de map om in te schrijven")
    each["new"].add_argument("dir", type=Path, metavar="DIR", help="de map om te maken")
    _add_choice_of_facts(each["facts"])
    each["stats"].add_argument("--json", action="store_true")
    each["paths"].add_argument("--format", choices=("csv", "json", "html"), default="csv")
    each["import"].add_argument("file", type=Path, metavar="FILE", help="het bestand, of een map met alle bestanden")
    each["import"].add_argument("--from", dest="kind", choices=("beslishulp", "csv", "dmn", "graphml"), required=True)
    each["import"].add_argument("-o", dest="out", type=Path, metavar="DIR", required=True, help="de nieuwe map")
    each["export"].add_argument("--to", dest="kind", choices=("csv", "dmn", "graphml", "json", "mermaid"), required=True)
    each["export"].add_argument("-o", dest="out", type=Path, metavar="FILE", help="het bestand; anders op het scherm")
    each["mutate"].add_argument(
        "--journeys", type=Path, metavar="DIR", help="de map met reizen (journeys/ of tests/journeys/ naast de boom)"
    )
    each["diff"].add_argument("old", metavar="OLD", help="een map, of een versie van git: ‘main’, ‘HEAD~3’, ‘HEAD~3:map’")
    each["diff"].add_argument("new", metavar="NEW", help="waarmee u die vergelijkt: ook een map of versie")
    each["diff"].add_argument("--format", choices=("text", "json", "markdown"), default="text")
    only = f"alleen dit: {', '.join(MEASURED)}; kan vaker"
    each["bench"].add_argument("--only", action="append", choices=MEASURED, default=[], metavar="SOORT", help=only)
    each["bench"].add_argument("--quick", action="store_true", help="klein en één keer: alleen om te zien dat het werkt")
    for verb in READ_A_TREE:
        each[verb].add_argument("--tree", type=Path, default=tree, metavar="DIR", help="een andere map dan tree/")


def _add_choice_of_facts(facts: ArgumentParser) -> None:
    which = facts.add_mutually_exclusive_group()
    about = f"binnen N dagen aan controle toe ({SOON})"
    which.add_argument("--expiring", type=int, nargs="?", const=SOON, default=SOON, metavar="N", help=about)
    which.add_argument("--unused", action="store_true", help="nergens genoemd")
    facts.add_argument("--format", choices=("text", "ics"), default="text", help="ics is een agenda")
