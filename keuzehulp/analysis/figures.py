"""How much there is of everything, and how long the ways are: worked out in one place, and filled
in wherever a text asks for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from re import Match

from keuzehulp.analysis import messages
from keuzehulp.analysis.paths import Reach, reaches
from keuzehulp.analysis.state_space import can_be_walked, explore
from keuzehulp.lint.style.claims import claims_in
from keuzehulp.model import Guide, Project, Tree, mapped
from keuzehulp.model.interpolation import DUTCH, FIGURE, KEYS, NAMED, FigureName
from keuzehulp.source import Diagnostic, Message, Text, Where, closest

THERE_IS_NONE = (messages.NO_TREE, messages.NO_GUIDE)
"""Fixed words about what a project has not, are on none of its pages."""
SHOWN = 3
"""Of trees or guides to choose from."""


@dataclass(frozen=True)
class NoFigure:
    """A name that means nothing: what is told of it, wherever it stands."""

    message: Message
    values: dict[str, object]
    meant: str | None = None

    def at(self, where: Where) -> Diagnostic:
        """The problem at this place."""
        return self.message.at(where, meant=self.meant, **self.values)


@dataclass(frozen=True)
class Within:
    """The tree and the guide that a text belongs to, as far as it does."""

    tree: Tree | None = None
    guide: Guide | None = None


ANYWHERE = Within()


class Figures:
    """The figures of one project, each worked out when it is first asked for."""

    def __init__(self, project: Project) -> None:
        self.project = project
        # By identity, for to hash a tree is to hash all its texts. `project` keeps the trees, so
        # that no other gets the same id.
        self._reaches: dict[int, Reach | None] = {}

    @cached_property
    def count(self) -> dict[str, int]:
        """Of everything together."""
        project = self.project
        stated = claims_in((*project.trees, *project.guides, *project.glossary))
        # By whether facts carry it, and whether an editor gives a reason beside them.
        claims = Counter((bool(claim.facts), bool(claim.editorial)) for claim in stated)
        facts = Counter(fact.certainty for fact in project.facts)
        size = Counter[str]()
        for tree in project.trees:
            size.update(questions=len(tree.questions), outcomes=len(tree.outcomes))
            size.update(options=len(tree.options))
        for guide in project.guides:
            size.update(steps=len(guide.steps), roles=len(guide.head.roles))
        return {
            "trees": len(project.trees),
            "guides": len(project.guides),
            "questions": size["questions"],
            "outcomes": size["outcomes"],
            "options": size["options"],
            "steps": size["steps"],
            "roles": size["roles"],
            "terms": len(project.glossary),
            "facts": len(project.facts),
            "sources": len(project.sources),
            "uncertain": facts["uncertain"],
            "disputed": sum(bool(fact.conflict) for fact in project.facts),
            "claims": claims.total(),
            "proven": claims[True, False],
            "partly": claims[True, True],
            "editorial": claims[False, True],
        }

    def of_tree(self, tree: Tree) -> dict[str, int]:
        """Of one tree: `shortest` and `longest` in questions, where all its ways end."""
        reach = self.reach(tree)
        lengths = {"shortest": reach.shortest, "longest": reach.longest} if reach else {}
        return {
            "questions": len(tree.questions),
            "outcomes": len(tree.outcomes),
            "options": len(tree.options),
            "entries": len(tree.head.entries),
            **lengths,
        }

    @staticmethod
    def of_guide(guide: Guide) -> dict[str, int]:
        """Of one step guide."""
        return {
            "steps": len(guide.steps),
            "roles": len(guide.head.roles),
            "phases": len(guide.head.phases),
            "documents": len(guide.head.documents),
        }

    def reach(self, tree: Tree) -> Reach | None:
        """How long the ways through a tree are; nothing where not all of them end."""
        if id(tree) not in self._reaches:
            self._reaches[id(tree)] = _reach(tree)
        return self._reaches[id(tree)]

    def value(self, name: FigureName, within: Within = ANYWHERE) -> int | NoFigure | None:
        """What `name` is worth in a text that stands there, or why it is no name. Nothing where
        something else must be mended first.
        """
        if name.kind not in KEYS or name.key not in KEYS[name.kind]:
            return _unknown(name)
        if name.kind == "count":
            return self.count[name.key] if not name.id else _unknown(name)
        there: tuple[Tree | Guide, ...] = (
            self.project.trees if name.kind == "tree" else self.project.guides
        )
        own = within.tree if name.kind == "tree" else within.guide
        meant = [candidate for candidate in there if name.id in ("", candidate.id)]
        # Of its own tree a text need not give the name, however many trees there are.
        if not name.id and own:
            meant = [own]
        if len(meant) != 1:
            return _not_one(name, [candidate.id for candidate in there])
        (one,) = meant
        values = self.of_tree(one) if isinstance(one, Tree) else self.of_guide(one)
        return values.get(name.key)

    def filled(
        self, text: str, within: Within = ANYWHERE, *, written: Callable[[str], str] = str
    ) -> tuple[str, list[NoFigure]]:
        """`text` with its figures, by `written`, and what it asks for that is not there."""
        wrong: list[NoFigure] = []

        def figure(match: Match[str]) -> str:
            name = FigureName.read(match)
            value = self.value(name, within) if name else _unreadable(match[0])
            if isinstance(value, NoFigure):
                wrong.append(value)
            return written(name.shown(value)) if name and isinstance(value, int) else match[0]

        return FIGURE.sub(figure, text), wrong


def with_figures(project: Project) -> tuple[Project, list[Diagnostic]]:
    """The project with figures in all its texts, and each name that means nothing. Whoever reads
    a text after this, meets it as readers do.
    """
    figures, problems = Figures(project), list[Diagnostic]()

    def filled(within: Within, *, unused: bool = False) -> Callable[[Text], Text]:
        def change(text: Text) -> Text:
            if "{" not in text or not FIGURE.search(text):
                return text
            words, wrong = figures.filled(text, within)
            told = (
                problem for problem in wrong if not (unused and problem.message in THERE_IS_NONE)
            )
            problems.extend(problem.at(text.at) for problem in told)
            return Text(words, text.at)

        return change

    trees = tuple(mapped(tree, filled(within(tree, project))) for tree in project.trees)
    guides = tuple(mapped(guide, filled(Within(guide=guide))) for guide in project.guides)
    shared = {
        name: mapped(getattr(project, name), filled(ANYWHERE))
        for name in ("facts", "sources", "glossary", "publisher")
    }
    strings = mapped(project.strings, filled(_of_the_first(project), unused=True))
    changed = {"trees": trees, "guides": guides, **shared, "strings": strings}
    # `mapped` gives back the very object where nothing changed. A project in which nothing did
    # stays itself, with all that is cached on it.
    new = {name: value for name, value in changed.items() if not _same(value, project, name)}
    return (replace(project, **new) if new else project), problems


def within(tree: Tree, project: Project) -> Within:
    """Where a text of a tree stands: in it, and beside the guide that it leads to."""
    return Within(tree, project.guide.get(tree.head.guide or ""))


def _of_the_first(project: Project) -> Within:
    """What fixed words are about, which all trees and guides share: the first, whose pages are at
    the root of the site.
    """
    return Within(next(iter(project.trees), None), next(iter(project.guides), None))


def _same(value: object, project: Project, name: str) -> bool:
    old = getattr(project, name)
    if isinstance(value, tuple):
        return all(one is other for one, other in zip(value, old, strict=True))
    return value is old


def _reach(tree: Tree) -> Reach | None:
    if not can_be_walked(tree):
        return None
    space = explore(tree)
    return None if space.cycles or not space.whole else reaches(space)[space.start]


def _unreadable(typed: str) -> NoFigure:
    """A name of too many parts."""
    return NoFigure(messages.UNKNOWN_KIND, {"typed": typed, "kinds": [*KEYS]})


def _unknown(name: FigureName) -> NoFigure:
    """A name that means nothing, with the one that was probably meant."""
    kind = name.kind if name.kind in KEYS else closest(name.kind, [*KEYS, *NAMED]) or ""
    kind = NAMED.get(kind, kind)
    keys = KEYS.get(kind, ())
    key = closest(name.key, [*keys, *DUTCH]) or ""
    meant = replace(name, kind=kind, key=DUTCH.get(key, key), id=name.id if kind != "count" else "")
    guess = meant.typed if meant.key in keys else None
    if keys:
        values: dict[str, object] = {"typed": name.typed, "kind": kind, "keys": keys}
        return NoFigure(messages.UNKNOWN_FIGURE, values, guess)
    return NoFigure(messages.UNKNOWN_KIND, {"typed": name.typed, "kinds": [*KEYS]}, guess)


def _not_one(name: FigureName, ids: list[str]) -> NoFigure:
    """Without an id there must be one; with an id it must be there."""
    of_tree = name.kind == "tree"
    if name.id:
        message = messages.NO_SUCH_TREE if of_tree else messages.NO_SUCH_GUIDE
        values = {"typed": name.typed, "id": name.id}
        return NoFigure(message, {**values}, closest(name.id, ids))
    if not ids:
        message = messages.NO_TREE if of_tree else messages.NO_GUIDE
        return NoFigure(message, {"typed": name.typed})
    message = messages.WHICH_TREE if of_tree else messages.WHICH_GUIDE
    known = messages.OR.join(replace(name, id=id_).typed for id_ in ids[:SHOWN])
    return NoFigure(message, {"typed": name.typed, "known": known})
