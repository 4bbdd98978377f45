"""Keuzehulp in a checkout: `python3 build_tree.py VERB`, and the hooks for who runs MkDocs by
itself.

What happens, and in what order, is in `keuzehulp/pipeline.py`; the verbs are in `keuzehulp/cli/`.
Here is only what must come before: a bare Python has none of the packages, so standard library
makes a `.venv`, and the same command runs again inside it.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path[:0] = [] if str(ROOT) in sys.path else [str(ROOT)]

from keuzehulp.machine import bootstrap, messages  # noqa: E402 - needs the line above; standard library only
from keuzehulp.machine.guarded import guarded  # noqa: E402 - as above

WITH_TESTS = ("test", "lint", "bench")
"""The verbs that need the packages of the tests as well; so does `build --pdf`, which drives a
browser.
"""


def main() -> int:
    """Make the machine ready, then do what was asked."""
    try:
        return guarded(_done)
    except ModuleNotFoundError as error:
        if (ROOT / (error.name or "").split(".")[0]).exists():
            raise  # one of ours
        print(messages.BROKEN, file=sys.stderr)
        return 1


def _done() -> int:
    bootstrap.run_inside(
        ROOT, test="--pdf" in sys.argv or any(verb in WITH_TESTS for verb in sys.argv[1:2])
    )
    from keuzehulp.cli.main import done

    return done(sys.argv[1:], home=ROOT)


if __name__ == "__main__":
    sys.exit(main())
else:  # MkDocs loads this file for its hooks: then its packages are there
    from keuzehulp.mkdocs.hooks import (
        on_config,
        on_env,
        on_files,
        on_nav,
        on_pre_page,
        on_serve,
        on_startup,
    )

    __all__ = ["on_config", "on_env", "on_files", "on_nav", "on_pre_page", "on_serve", "on_startup"]
