"""What the tests of paper share."""

from pathlib import Path

import pytest

from keuzehulp.cli.asked import configured_site
from keuzehulp.edition import edition_at
from keuzehulp.model import Project
from keuzehulp.site import dossier as pages_to_sign
from tools.harness.checkout import ROOT


@pytest.fixture(scope="session")
def dossier(checkout: Path, project: Project) -> str:
    """The page with every path, as `paths --format html` prints it."""
    return pages_to_sign(project, configured_site(edition_at(ROOT, checkout / "tree")))
