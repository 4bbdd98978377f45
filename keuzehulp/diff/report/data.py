"""The differences as data, for a program."""

from dataclasses import asdict
from typing import Any

from keuzehulp.diff import Changed, Comparison, NodeChange, Parting, TreeComparison
from keuzehulp.model import Outcome, Question


def as_data(found: Comparison) -> dict[str, Any]:
    """Everything, by permanent codes and with its place."""
    return {
        "same": found.same,
        "trees": [_tree_data(tree) for tree in found.trees if not tree.same],
        "texts": [
            {**asdict(each.at), "where": list(each.where), "old": each.old, "new": each.new}
            for each in found.texts
        ],
    }


def _tree_data(tree: TreeComparison) -> dict[str, Any]:
    return {
        "tree": tree.tree,
        "only": tree.only,
        "whole": tree.whole,
        "changed": [_changed_data(each) for each in tree.changed],
        "partings": [_parting_data(each) for each in tree.partings],
        "nodes": [_node_data(each) for each in tree.nodes],
    }


def _changed_data(each: Changed) -> dict[str, Any]:
    return {
        "old": _node_as_data(each.old),
        "new": _node_as_data(each.new),
        "paths": each.paths,
        "alike": each.alike,
        "example": {"old": each.example[0], "new": each.example[1]},
    }


def _parting_data(each: Parting) -> dict[str, Any]:
    return {
        "kind": each.kind,
        "question": each.question.code if each.question else None,
        "answer": each.answer.code if each.answer else None,
        "old": _node_as_data(each.old),
        "new": _node_as_data(each.new),
        "before": each.before,
        "after": each.after,
        "example": each.example,
        "ends": {
            "old": [outcome.code for outcome in each.ends[0]],
            "new": [outcome.code for outcome in each.ends[1]],
        },
    }


def _node_data(each: NodeChange) -> dict[str, Any]:
    return {
        **asdict(each.at),
        "kind": each.kind,
        "noun": each.noun,
        "code": each.code,
        "old": each.old,
        "new": each.new,
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
