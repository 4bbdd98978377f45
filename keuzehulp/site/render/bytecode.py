"""Templates that were compiled before: Jinja keeps what it made of each in `.cache/`, and makes it anew when what it hangs on has changed.

Compiling is a fifth of a build. Deleting the folder is always safe, and where it can't be written each build just compiles.
"""

import pickle
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

FOLDER = Path(__file__).parents[3] / ".cache/templates"
JINJA = version("jinja2")


class Bytecode(FileSystemBytecodeCache):
    """The compiled templates of one environment, under a `name` of its own: two may read the same file in ways of their own."""

    def __init__(self, name: str) -> None:
        super().__init__(str(FOLDER), f"{name}-%s")

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """The place of one template. Jinja itself marks only its text, and would not see another Jinja or other options."""
        return super().get_bucket(environment, name, filename, f"{JINJA} {_options(environment, name)}\n{source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except (EOFError, OSError, pickle.UnpicklingError):  # half a file, such as a machine leaves that stopped, or no folder
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)


def _options(environment: Environment, name: str) -> str:
    """All that we, or MkDocs, set and that goes into what is made of a template."""
    escaped = environment.autoescape(name) if callable(environment.autoescape) else environment.autoescape
    space = (environment.trim_blocks, environment.lstrip_blocks, environment.keep_trailing_newline)
    return repr((escaped, *space, sorted(environment.extensions)))
