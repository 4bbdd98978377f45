"""YAML as an editor would type it: lists below each other, short ones in brackets, quotes only
where YAML needs them.
"""

from typing import Any

import yaml

WIDTH = 120
"""Columns, from which a text goes on below."""
SHORT = 60
"""Characters of a list that stays on one line, in brackets."""


class _Dumper(yaml.SafeDumper):
    """PyYAML's dumper with dashes indented, as everywhere in `tree/`, and without & and *."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        del indentless
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        del data
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style="|" if "\n" in text else None
    )


def _list(dumper: yaml.SafeDumper, values: list[Any]) -> yaml.Node:
    short = all(isinstance(value, str) for value in values) and sum(map(len, values)) < SHORT
    return dumper.represent_sequence("tag:yaml.org,2002:seq", values, flow_style=short)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(list, _list)


def as_yaml(value: Any) -> str:
    """The text of a file."""
    return yaml.dump(
        value,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=WIDTH,
        default_flow_style=False,
    )
