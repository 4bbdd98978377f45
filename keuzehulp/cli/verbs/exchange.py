"""The verbs `import` and `export`: a tree out of another system's file, and in another system's form."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from keuzehulp.cli import exchange
from keuzehulp.cli.asked import sound_project


def add_source(parser: ArgumentParser) -> None:
    """Which file, of which system, and where to put what becomes of it."""
    parser.add_argument("file", type=Path, metavar="FILE", help="het bestand, of een map met alle bestanden")
    parser.add_argument("--from", dest="kind", choices=("beslishulp", "csv", "dmn", "graphml"), required=True)
    parser.add_argument("-o", dest="out", type=Path, metavar="DIR", required=True, help="de nieuwe map")


def bring_in(asked: Namespace) -> int:
    """Make it, and tell what could not come along."""
    return exchange.bring_in(asked)


def add_goal(parser: ArgumentParser) -> None:
    """Which form, and where it goes."""
    parser.add_argument("--to", dest="kind", choices=("csv", "dmn", "graphml", "json", "mermaid"), required=True)
    parser.add_argument("-o", dest="out", type=Path, metavar="FILE", help="het bestand; anders op het scherm")


def send_out(asked: Namespace) -> int:
    """Write it."""
    return exchange.send_out(asked, sound_project(asked.at))
