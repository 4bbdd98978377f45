"""The verb `serve`: build and show the site, and again at every save."""

from argparse import ArgumentParser, Namespace

from keuzehulp.cli.messages import help as messages
from keuzehulp.cli.wrong_use import refuse

USUAL_PORT, LAST_PORT = 8000, 65_535


def add_options(parser: ArgumentParser) -> None:
    """The port."""
    parser.add_argument(
        "--port",
        type=int,
        default=USUAL_PORT,
        metavar="N",
        help=messages.SERVE_PORT.say(usual=USUAL_PORT),
    )


def verify(asked: Namespace) -> None:
    """End the run when nothing can be served at this port."""
    if not 0 < asked.port <= LAST_PORT:
        refuse(messages.NO_PORT.say(last=LAST_PORT))


def run(asked: Namespace) -> int:
    """Serve until somebody stops it."""
    from keuzehulp.mkdocs.runs import serve
    from keuzehulp.preview.server import for_serving

    with for_serving(asked.port) as address:
        serve(asked.at, address)
    return 0
