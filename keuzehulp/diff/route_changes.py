"""How the paths of a tree changed: where answers lead elsewhere, and which outcomes came in the
place of which.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from keuzehulp.analysis import Space
from keuzehulp.diff.answer_matching import Loose
from keuzehulp.diff.product_graph import Joint, Pair, Step, walk_both
from keuzehulp.model import Answer, Outcome, Question

Node = Question | Outcome
Kind = Literal[
    "outcome",
    "question-added",
    "question-removed",
    "question-replaced",
    "other-question",
    "answer-added",
    "answer-removed",
]
KINDS: dict[str, Kind] = {
    "end": "outcome",
    "new": "question-added",
    "old": "question-removed",
    "replaced": "question-replaced",
}


@dataclass(frozen=True)
class Changed:
    """An outcome that came in the place of another: on how many paths, and the shortest of them in
    both trees.

    On `alike` of these both ask the same questions. Where one asks more, a path counts once for
    each answer to those as well.
    """

    old: Outcome
    new: Outcome
    paths: int
    alike: int
    example: tuple[str, str]


@dataclass(frozen=True)
class Parting:
    """Where the same answers come to something else for the first time: after which answer, and to
    what. Without a question: at the start.

    `before` and `after` are the paths through here, in the old tree and in the new. `ends` are the
    outcomes of both, where these can't be paired.
    """

    kind: Kind
    question: Question | None
    answer: Answer | None
    old: Node | None
    new: Node | None
    before: int
    after: int
    example: str
    ends: tuple[tuple[Outcome, ...], tuple[Outcome, ...]] = ((), ())


def compare_routes(old: Space, new: Space) -> tuple[list[Changed], list[Parting], bool]:
    """What changed between two trees that can be walked without going round; and whether all of
    it could be followed.
    """
    joint = walk_both(old, new)
    return _changed(joint), _partings(joint), joint.whole


def _changed(joint: Joint) -> list[Changed]:
    ends: dict[tuple[str, str], list[Pair]] = {}
    for pair in joint.steps:
        if joint.turn(pair) == "end" and _codes(pair, joint)[0] != _codes(pair, joint)[1]:
            ends.setdefault(_codes(pair, joint), []).append(pair)
    return [_as_changed(pairs, joint) for pairs in ends.values()]


def _codes(pair: Pair, joint: Joint) -> tuple[str, str]:
    return joint.old.node(pair.old).code, joint.new.node(pair.new).code


def _as_changed(pairs: list[Pair], joint: Joint) -> Changed:
    nearest = pairs[0]  # pairs are kept in the order of their distance
    old, new = joint.old.node(nearest.old), joint.new.node(nearest.new)
    assert isinstance(old, Outcome)
    assert isinstance(new, Outcome)
    way = joint.way_to(nearest)
    alike = sum(joint.ways[pair] for pair in pairs if pair.alike)
    return Changed(
        old,
        new,
        paths=sum(joint.ways[pair] for pair in pairs),
        alike=alike,
        example=(_name(way, 0, joint, old), _name(way, 1, joint, new)),
    )


def _name(way: tuple[Step, ...], side: int, joint: Joint, end: Node | None = None) -> str:
    """The name of a path, or of its beginning: `V1a-V2b-U7`."""
    pair, parts = joint.start, []
    for step in way:
        if said := step.new if side else step.old:
            asked = joint.new.node(pair.new) if side else joint.old.node(pair.old)
            parts.append(f"{asked.code}{said.code}")
        pair = step.to
    return "-".join([*parts, *([end.code] if end else [])])


def _partings(joint: Joint) -> list[Parting]:
    """Each parting once: the same answer to the same question, to the same two places, may be
    given in many situations.
    """
    partings: dict[tuple[object, ...], Parting] = {}
    for parting in _each_parting(joint):
        key = (
            parting.kind,
            *(
                node.code if node else None
                for node in (parting.question, parting.answer, parting.old, parting.new)
            ),
        )
        first = partings.get(key)
        partings[key] = _together(first, parting) if first else parting
    return list(partings.values())


def _together(first: Parting, second: Parting) -> Parting:
    ends = tuple(
        tuple(dict.fromkeys((*mine, *other)))
        for mine, other in zip(first.ends, second.ends, strict=True)
    )
    return Parting(
        first.kind,
        first.question,
        first.answer,
        first.old,
        first.new,
        before=first.before + second.before,
        after=first.after + second.after,
        example=first.example,
        ends=(ends[0], ends[1]),
    )


def _each_parting(joint: Joint) -> Iterator[Parting]:
    if joint.turn(joint.start) != "both":
        yield _parting(joint.start, 1, None, joint)
    for pair, steps in joint.steps.items():
        # Only where both asked the same up to here: what parts after that follows from
        # the first parting.
        if pair.alike and joint.turn(pair) == "both":
            yield from _answers_that_differ(pair, joint)
            for step in steps:
                if _codes(step.to, joint)[0] != _codes(step.to, joint)[1]:
                    yield _parting(step.to, joint.ways[pair] * step.ways, (pair, step), joint)


def _parting(pair: Pair, ways: int, came: tuple[Pair, Step] | None, joint: Joint) -> Parting:
    turn = joint.turn(pair)
    source, step = came or (None, None)
    question = joint.new.node(source.new) if source else None
    ends = (
        (joint.old.outcomes(pair.old), joint.new.outcomes(pair.new))
        if turn == "apart"
        else ((), ())
    )
    return Parting(
        KINDS.get(turn, "other-question"),
        question if isinstance(question, Question) else None,
        step.new if step else None,
        joint.old.node(pair.old),
        joint.new.node(pair.new),
        before=ways * joint.old.paths(pair.old),
        after=ways * joint.new.paths(pair.new),
        example=_name((*joint.way_to(source), step), 1, joint) if source and step else "",
        ends=ends,
    )


def _answers_that_differ(pair: Pair, joint: Joint) -> Iterator[Parting]:
    matches = joint.matcher.between(pair.old.node, pair.new.node)
    for loose in matches.old:
        yield from _one_sided("answer-removed", loose, pair, joint)
    for loose in matches.new:
        yield from _one_sided("answer-added", loose, pair, joint)


def _one_sided(kind: Kind, loose: Loose, pair: Pair, joint: Joint) -> Iterator[Parting]:
    gone = kind == "answer-removed"
    here, state = (joint.old, pair.old) if gone else (joint.new, pair.new)
    move, question = here.moves(state).get(loose.key), here.node(state)
    if move and move.to and isinstance(question, Question):
        paths, node = joint.ways[pair] * loose.ways * here.paths(move.to), here.node(move.to)
        example = "-".join(
            filter(None, [_name(joint.way_to(pair), 1, joint), f"{question.code}{loose.said.code}"])
        )
        was, now = (node, None) if gone else (None, node)
        yield Parting(
            kind,
            question,
            loose.missing,
            was,
            now,
            paths if gone else 0,
            0 if gone else paths,
            example,
        )
