"""The dossier: every path as a row, on paper, for who signs off what the tree says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from keuzehulp.analysis import Space, State, Steps, count_paths, explore, paths, shortest_to
from keuzehulp.model import Outcome, Project, Source, Tree
from keuzehulp.site.render.citations import cited
from keuzehulp.site.render.templates import Templates
from keuzehulp.site.site import Site

MOST_ROWS = 5_000
"""More paths than somebody can sign off one by one are grouped."""
STYLES = ("prose", "paper/dossier")


@dataclass(frozen=True)
class Row:
    """A path; or, grouped, all paths that end with the same answer, with the shortest of them."""

    id: str
    steps: Steps
    outcome: Outcome
    sources: tuple[str, ...]
    ways: int = 1


@dataclass(frozen=True)
class Part:
    """The rows of one tree."""

    tree: Tree
    paths: int
    grouped: bool
    rows: tuple[Row, ...]


def dossier(project: Project, site: Site) -> str:
    """One finished document with every path of every tree."""
    parts = [_part(tree, project) for tree in project.trees]
    sources = _sources(
        (name for part in parts for row in part.rows for name in row.sources), project
    )
    document = partial(
        Templates(project, site).document,
        "dossier.html",
        address="dossier/",
        components=STYLES,
        printed=True,
    )
    return document(parts=parts, sources=sources, today=site.today.isoformat()).decode()


def _part(tree: Tree, project: Project) -> Part:
    space = explore(tree)
    number = count_paths(space)
    grouped = number > MOST_ROWS
    rows = (
        _groups(space, project)
        if grouped
        else (_row(path.id, path.steps, path.outcome, project) for path in paths(space))
    )
    return Part(tree, number, grouped, tuple(rows))


def _row(name: str, steps: Steps, outcome: Outcome, project: Project, ways: int = 1) -> Row:
    citations = cited((outcome, *(answer for _, answer in steps)), project, whole=True)
    return Row(name, steps, outcome, tuple(str(citation.source.id) for citation in citations), ways)


def _groups(space: Space, project: Project) -> Iterator[Row]:
    """By outcome, and by the last answer before it: that is what an expert looks at first."""
    ways = _ways(space)
    groups: dict[tuple[str, str], Row] = {}
    for state, moves in space.moves.items():
        for move in moves:
            end = space.tree.nodes[move.to.node] if move.to else None
            if isinstance(end, Outcome):
                question, answer = space.step(state, move)
                name = f"…-{question.code}{answer.code}-{end.code}"
                first = groups.get((end.code, name)) or _row(
                    name, (*shortest_to(space, state), (question, answer)), end, project, 0
                )
                more = first.ways + ways[state] * move.ways
                groups[end.code, name] = Row(name, first.steps, end, first.sources, more)
    order = [outcome.code for outcome in space.tree.outcomes]
    yield from sorted(groups.values(), key=lambda row: order.index(row.outcome.code))


def _ways(space: Space) -> dict[State, int]:
    """How many ways lead from the start to each state."""
    ways = dict.fromkeys(space.moves, 0) | {space.start: 1}
    for state in reversed(space.from_the_end()):
        for move in space.moves[state]:
            if move.to:
                ways[move.to] += ways[state] * move.ways
    return ways


def _sources(names: Iterable[str], project: Project) -> list[Source]:
    used = set(names)
    return [source for source in project.sources if source.id in used]
