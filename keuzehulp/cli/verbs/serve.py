"""The verb `serve`: build and show the site, and again at every save."""

from argparse import ArgumentParser, Namespace

from keuzehulp.cli.wrong_use import refuse

ABOUT = "de site bouwen, laten zien op http://127.0.0.1:8000/ en bij elke wijziging opnieuw bouwen"
USUAL_PORT, LAST_PORT = 8000, 65_535


def add_options(parser: ArgumentParser) -> None:
    """The port."""
    parser.add_argument(
        "--port", type=int, default=USUAL_PORT, metavar="N", help=f"de poort ({USUAL_PORT})"
    )


def verify(asked: Namespace) -> None:
    """End the run when nothing can be served at this port."""
    if not 0 < asked.port <= LAST_PORT:
        refuse(f"een poort is een getal van 1 tot en met {LAST_PORT}.")


def run(asked: Namespace) -> int:
    """Serve until somebody stops it."""
    from keuzehulp.mkdocs.runs import serve
    from keuzehulp.preview.server import for_serving

    with for_serving(asked.port) as address:
        serve(asked.at, address)
    return 0
