"""The schema that helps an editor while typing, held against a file as that editor's program reads it."""

import json
import re
from typing import Any

import yaml
from jsonschema import Draft7Validator

from tools import schema


class Core(yaml.SafeLoader):
    """YAML as editors read it (version 1.2): only true, false, null and numbers are no texts."""


Core.yaml_implicit_resolvers = {}
for kind, words, first in (
    ("bool", "true|false", "tf"),
    ("null", "null|~|", "n~"),
    ("int", "[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
):
    Core.add_implicit_resolver(
        f"tag:yaml.org,2002:{kind}",
        re.compile(rf"^(?:{words})$"),
        list(first) + ([""] if kind == "null" else []),
    )


SCHEMA: dict[str, Any] = json.loads(schema.FILE.read_text(encoding="utf-8"))
VALIDATOR = Draft7Validator(SCHEMA)


def loaded(text: str) -> Any:
    return yaml.load(text, Loader=Core)


def complaints(value: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(value)]
