"""What the tests share: the checkout as it was when they began, the site built from it, and the
project in `tree/`.
"""

import gc
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from keuzehulp.edition import edition_at
from keuzehulp.machine.file_lock import alone
from keuzehulp.machine.guarded import SELDOM
from keuzehulp.model import Project
from keuzehulp.pipeline import gather
from keuzehulp.scaffold import fresh
from tests.outside.figures import pytest_terminal_summary, tell
from tests.samples import guides as shapes
from tests.thorough import rounds
from tools.harness.checkout import BUILT, MOVED, OLD_PLACE, ROOT, TODAY, copied, verb

__all__ = ["ROOT", "pytest_terminal_summary", "tell"]
OWN_HOST = "https://keuzehulp.example.org"

gc.set_threshold(SELDOM)  # as in every run of the program

# The same trees every time, and no clock: this machine may be busy.
settings.register_profile(
    "keuzehulp", derandomize=True, database=None, deadline=None, max_examples=rounds(100)
)
settings.load_profile("keuzehulp")


@pytest.fixture(scope="session", autouse=True)
def frozen() -> None:
    """What was imported stays until the end: nobody looks through it for circles."""
    gc.freeze()


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A copy of the checkout, the same for all workers of pytest-xdist. Read only."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    with alone(shared):
        copy = shared / "checkout"
        return copy if copy.exists() else copied(copy)


@pytest.fixture(scope="session")
def site(checkout: Path) -> Path:
    """The site, built once: one worker builds, the others wait. Read only."""
    with alone(checkout):
        if not (checkout / "site").exists():
            done = verb("build", root=checkout)
            assert done.returncode == 0, done.stdout + done.stderr
    return checkout / "site"


@pytest.fixture(scope="session")
def written(checkout: Path) -> Path:
    """What `pages` writes of our edition. Read only."""
    out = checkout.with_name("written")
    with alone(checkout):
        if not out.exists():
            done = verb("pages", out, root=checkout)
            assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture(scope="session")
def published(checkout: Path) -> Path:
    """A checkout of somebody who publishes: with a contact and addresses that moved, built to
    take along as well. Read only.
    """
    root = checkout.with_name("published")
    with alone(checkout):
        if not (root / "site").exists():
            copied(root, of=checkout)
            moved = "".join(f"  - {{from: {old}, to: {new}}}\n" for old, new in MOVED.items())
            moved += "".join(
                f"  - {{from: 'keuzehulp/#{old}', to: 'keuzehulp/#{new}'}}\n"
                for old, new in OLD_PLACE.items()
            )
            (root / "tree/redirects.yml").write_text(f"redirects:\n{moved}", encoding="utf-8")
            publisher = root / "tree/publisher.yml"
            filled_in = publisher.read_text(encoding="utf-8").replace(
                "  contact:\n", "  contact: mailto:keuzehulp@example.org\n"
            )
            publisher.write_text(filled_in, encoding="utf-8")
            done = verb("build", "--offline", root=root)
            assert done.returncode == 0, done.stdout + done.stderr
    return root


@pytest.fixture(scope="session")
def compressed(checkout: Path) -> Path:
    """A fresh edition for a host of its own, with an address that moved, built with all that can
    be asked: to compress a large site takes as long as to build it. Read only.
    """
    root = checkout.with_name("compressed")
    with alone(checkout):
        if not (root / "site").exists():
            fresh(root, today=date.fromisoformat(TODAY))
            (root / "tree/redirects.yml").write_text(
                "redirects:\n  - {from: stappen/, to: stappenplan/}\n", encoding="utf-8"
            )
            done = verb("build", *BUILT, "--edition", root, root=checkout, SITE_URL=OWN_HOST)
            assert done.returncode == 0, done.stdout + done.stderr
    return root


@pytest.fixture(scope="session")
def guides(checkout: Path) -> Path:
    """A fresh edition with step guides of many shapes, built. Read only."""
    root = checkout.with_name("guides")
    with alone(checkout):
        if not (root / "site").exists():
            assert verb("new", root, root=checkout).returncode == 0
            shapes.write(root / "tree")
            done = verb("build", "--edition", root, root=checkout)
            assert done.returncode == 0, done.stdout + done.stderr
    return root


@pytest.fixture(scope="session")
def project(checkout: Path) -> Project:
    """The project in `tree/`."""
    made, problems = gather(edition_at(ROOT, checkout / "tree"), today=date.fromisoformat(TODAY))
    assert [problem for problem in problems if problem.severity == "error"] == []
    return made
