"""The verb `paths`: a row for every path, or for every outcome when there are too many; as HTML
to be signed off on paper.
"""

import sys
from argparse import ArgumentParser, Namespace

from keuzehulp.cli.asked import configured_site, sound_project
from keuzehulp.cli.path_rows import listed
from keuzehulp.site import dossier


def add_options(parser: ArgumentParser) -> None:
    """In which form."""
    parser.add_argument("--format", choices=("csv", "json", "html"), default="csv")


def run(asked: Namespace) -> int:
    """Print them; what there is to say about them goes to standard error."""
    project = sound_project(asked.at)
    rows, note = (
        (dossier(project, configured_site(asked.at)), "")
        if asked.format == "html"
        else listed(project, form=asked.format)
    )
    print(rows)
    print(note, file=sys.stderr, end="\n" if note else "")
    return 0
