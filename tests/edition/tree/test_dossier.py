"""The dossier: every path on paper, with room to sign."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from keuzehulp.analysis import explore, paths
from keuzehulp.model import Project
from keuzehulp.site import Site, dossier
from keuzehulp.site.look import Look
from tests.samples.random_trees import large
from tools.harness.checkout import ROOT, TODAY, verb


def site_of(root: Path) -> Site:
    return Site(
        look=Look((root / "overrides",)),
        content=root / "content",
        name="Proef",
        today=date.fromisoformat(TODAY),
    )


def rows_in(html: str) -> list[str]:
    return re.findall(r'<th scope="row"[^>]*>([^<]+)', html)


def test_every_path_is_a_row_and_nothing_comes_from_elsewhere(
    checkout: Path, project: Project
) -> None:
    html = verb("paths", "--format", "html", root=checkout).stdout
    (tree,) = project.trees
    assert rows_in(html) == [path.id for path in paths(explore(tree))]
    assert "://" not in re.sub(r'xmlns="[^"]*"', "", html)


def test_too_many_paths_to_sign_are_grouped_and_none_is_forgotten(project: Project) -> None:
    tree = large(60)
    html = dossier(replace(project, trees=(tree,)), site_of(ROOT))
    total, *each = (int(number) for number in re.findall(r"Wegen: (\d+)", html))
    assert total > 10**10
    assert sum(each) == total
    assert len(rows_in(html)) < 200
