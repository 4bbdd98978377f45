"""The differences as data, for a program."""

from dataclasses import asdict
from typing import Any

from keuzehulp.diff import Change, Changed, Comparison, NodeChange, Parting, TreeComparison
from keuzehulp.model import Outcome, Question


def as_data(comparison: Comparison) -> dict[str, Any]:
    """Everything, by permanent codes and with its place."""
    return {
        "same": comparison.same,
        "trees": [_tree_data(tree) for tree in comparison.trees if not tree.same],
        "texts": list(map(_text_data, comparison.texts)),
    }


def _text_data(change: Change) -> dict[str, Any]:
    return {
        **asdict(change.at),
        "where": list(change.where),
        "old": change.old,
        "new": change.new,
    }


def _tree_data(tree: TreeComparison) -> dict[str, Any]:
    return {
        "tree": tree.tree,
        "only": tree.only,
        "whole": tree.whole,
        "changed": list(map(_changed_data, tree.changed)),
        "partings": list(map(_parting_data, tree.partings)),
        "nodes": list(map(_node_data, tree.nodes)),
    }


def _changed_data(change: Changed) -> dict[str, Any]:
    return {
        "old": _node_as_data(change.old),
        "new": _node_as_data(change.new),
        "paths": change.paths,
        "alike": change.alike,
        "example": {"old": change.example[0], "new": change.example[1]},
    }


def _parting_data(parting: Parting) -> dict[str, Any]:
    return {
        "kind": parting.kind,
        "question": parting.question.code if parting.question else None,
        "answer": parting.answer.code if parting.answer else None,
        "old": _node_as_data(parting.old),
        "new": _node_as_data(parting.new),
        "before": parting.before,
        "after": parting.after,
        "example": parting.example,
        "ends": {"old": _codes(parting.ends[0]), "new": _codes(parting.ends[1])},
    }


def _codes(outcomes: tuple[Outcome, ...]) -> list[str]:
    return [outcome.code for outcome in outcomes]


def _node_data(change: NodeChange) -> dict[str, Any]:
    return {
        **asdict(change.at),
        "kind": change.kind,
        "noun": change.noun,
        "code": change.code,
        "old": change.old,
        "new": change.new,
    }


def _node_as_data(node: Question | Outcome | None) -> dict[str, str] | None:
    conclusion = node.conclusion.text if isinstance(node, Outcome) and node.conclusion else None
    return (
        None
        if node is None
        else {
            "code": node.code,
            "id": node.id,
            "title": node.title,
            **({"text": conclusion} if conclusion else {}),
        }
    )
