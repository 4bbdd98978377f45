"""The verbs of the command line, each a module with its options beside it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

from keuzehulp.cli.messages import help as messages
from keuzehulp.cli.verbs import (
    build,
    check,
    diff,
    exchange,
    facts,
    language,
    maintain,
    mutate,
    new,
    pages,
    paths,
    record,
    stats,
    test,
)
from keuzehulp.cli.verbs import serve as serving


@dataclass(frozen=True)
class Verb:
    """What can be asked for: its help, its options, what is wrong with a combination of them,
    and what it does.
    """

    about: str
    add_options: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
    verify: Callable[[Namespace], None] = lambda asked: None
    reads_a_tree: bool = False


def _of(module: ModuleType) -> Verb:
    reads = getattr(module, "READS_A_TREE", False)
    return Verb(
        module.ABOUT,
        module.add_options,
        module.run,
        getattr(module, "verify", lambda asked: None),
        reads,
    )


# A verb imports what it alone needs when it runs: `check` and `--help` wait for neither MkDocs nor
# a browser.
VERBS = {
    "serve": _of(serving),
    "test": _of(test),
    "build": _of(build),
    "check": _of(check),
    "lint": Verb(messages.LINT, maintain.no_options, maintain.lint),
    "new": _of(new),
    "pages": _of(pages),
    "record": _of(record),
    "stats": _of(stats),
    "facts": _of(facts),
    "language": _of(language),
    "paths": _of(paths),
    "import": Verb(
        messages.IMPORT,
        exchange.add_source,
        exchange.bring_in,
    ),
    "export": Verb(
        messages.EXPORT,
        exchange.add_goal,
        exchange.send_out,
        reads_a_tree=True,
    ),
    "mutate": _of(mutate),
    "diff": _of(diff),
    "bench": Verb(
        messages.BENCH,
        maintain.add_measures,
        maintain.bench,
    ),
}
