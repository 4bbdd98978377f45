"""Where it is measured: a copy of the checkout, and folders beside it, that are thrown away
after.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tools.harness.checkout import ENVIRONMENT, copied
from tools.harness.run import Run, run


@dataclass(frozen=True)
class Workshop:
    """A folder to make things in. `quick` measures small and once: to see that it works, not how
    fast it is.
    """

    folder: Path
    quick: bool = False

    @property
    def times(self) -> int:
        return 1 if self.quick else 3

    @cached_property
    def checkout(self) -> Path:
        """A copy of this checkout."""
        return copied(self.folder / "checkout")

    @cached_property
    def site(self) -> Path:
        """The site, built from that copy."""
        self.verb("build")
        return self.checkout / "site"

    @cached_property
    def pages(self) -> Path:
        """The pages of our site as Markdown and finished documents, for another tool."""
        self.verb("pages", self.folder / "pages")
        return self.folder / "pages"

    def verb(self, *arguments: str | Path, root: Path | None = None) -> Run:
        """What a verb takes, in the copy or in another checkout."""
        at = root or self.checkout
        return run([sys.executable, "build_tree.py", *map(str, arguments)], cwd=at, env=ENVIRONMENT)

    def empty(self, name: str) -> Path:
        """A new folder, in the place of an older one of this name."""
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        return folder


@contextmanager
def workshop(*, quick: bool) -> Iterator[Workshop]:
    """A workshop for as long as one measures."""
    with tempfile.TemporaryDirectory(prefix="keuzehulp-bench-") as folder:
        yield Workshop(Path(os.path.realpath(folder)), quick)
