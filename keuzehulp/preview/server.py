"""What `serve` needs of the machine: a port, and a place for the site that is gone afterwards."""

import errno
import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from keuzehulp.machine.system_errors import in_dutch
from keuzehulp.preview import messages
from keuzehulp.publish.atomic_dir import workshop

HOST = "127.0.0.1"
USUAL_PORT = 8000


@contextmanager
def for_serving(port: int) -> Iterator[str]:
    """The address to serve at. Inside, temporary files stand in a folder of ours; what killed
    runs left there is cleaned up.
    """
    _refuse_taken(port)
    usual = tempfile.gettempdir()
    with workshop(Path(usual) / "keuzehulp-serve") as shop:
        tempfile.tempdir = str(shop)
        try:
            yield f"{HOST}:{port}"
        finally:
            tempfile.tempdir = usual


def _refuse_taken(port: int) -> None:
    """End the run, before anything is built, when nothing can be served at this port."""
    try:
        with socket.socket() as probe:
            if sys.platform != "win32":  # there it would let us take a port that is in use
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((HOST, port))
    except OSError as error:
        other = USUAL_PORT if port != USUAL_PORT else USUAL_PORT + 1
        sys.exit(messages.ANOTHER_PORT.say(why=_why(error, port), port=other))


def _why(error: OSError, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return messages.PORT_TAKEN.say(port=port)
    if isinstance(error, PermissionError):
        return messages.PORT_REFUSED.say(port=port)
    return messages.PORT_WRONG.say(port=port, said=in_dutch(error))
