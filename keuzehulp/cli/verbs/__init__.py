"""The verbs of the command line, each a module with its options beside it."""

from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from keuzehulp.cli.messages import help as messages


@dataclass(frozen=True)
class Verb:
    """What can be asked for: its help, and the module with its options and what it does.

    A module is read when its verb is asked for: who waits for `check` at every save does not wait
    for importers and servers as well.
    """

    about: str
    module: str
    options: str = "add_options"
    does: str = "run"
    reads_a_tree: bool = False

    def add_options(self, parser: ArgumentParser) -> None:
        """Give the parser of this verb what can be asked of it."""
        self._of_module(self.options)(parser)

    def verify(self, asked: Namespace) -> None:
        """Refuse options that do not go together, if the module knows any."""
        getattr(self._read(), "verify", lambda asked: None)(asked)

    def run(self, asked: Namespace) -> int:
        """Do what was asked; gives the number to end with."""
        result: int = self._of_module(self.does)(asked)
        return result

    def _of_module(self, name: str) -> Any:
        return getattr(self._read(), name)

    def _read(self) -> Any:
        return import_module(f"{__name__}.{self.module}")


VERBS = {
    "serve": Verb(messages.SERVE, "serve"),
    "test": Verb(messages.TEST, "test"),
    "build": Verb(messages.BUILD, "build"),
    "check": Verb(messages.CHECK, "check", reads_a_tree=True),
    "lint": Verb(messages.LINT, "maintain", options="no_options", does="lint"),
    "new": Verb(messages.NEW, "new"),
    "pages": Verb(messages.PAGES, "pages", reads_a_tree=True),
    "record": Verb(messages.RECORD, "record", reads_a_tree=True),
    "stats": Verb(messages.STATS, "stats", reads_a_tree=True),
    "facts": Verb(messages.FACTS, "facts", reads_a_tree=True),
    "language": Verb(messages.LANGUAGE, "language", reads_a_tree=True),
    "paths": Verb(messages.PATHS, "paths", reads_a_tree=True),
    "import": Verb(messages.IMPORT, "exchange", options="add_source", does="bring_in"),
    "export": Verb(
        messages.EXPORT, "exchange", options="add_goal", does="send_out", reads_a_tree=True
    ),
    "mutate": Verb(messages.MUTATE, "mutate", reads_a_tree=True),
    "diff": Verb(messages.DIFF, "diff", reads_a_tree=True),
    "bench": Verb(messages.BENCH, "maintain", options="add_measures", does="bench"),
}
