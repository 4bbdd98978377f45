"""What others made and we use: a list of it that others can read, and hashes that are kept to."""

import json
import re
import subprocess
import sys
from importlib.resources import files
from typing import Any
from urllib.parse import urljoin

import pytest
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from tools import lock
from tools.harness.checkout import ROOT
from tools.sbom import VENDOR, bill

SCHEMAS = files("cyclonedx.schema") / "_res"


@pytest.fixture(scope="module")
def cyclonedx() -> Draft7Validator:
    """What checks whether something is CycloneDX 1.6, by the schema of its makers."""
    names = [f"{name}.SNAPSHOT.schema.json" for name in ("bom-1.6", "spdx", "jsf-0.82")]
    schemas = [json.loads((SCHEMAS / name).read_text(encoding="utf-8")) for name in names]
    # They name each other by file, as seen from the first.
    named = [
        (urljoin(schemas[0]["$id"], name), Resource.from_contents(schema))
        for name, schema in zip(names, schemas, strict=True)
    ]
    registry: Registry[Any] = Registry().with_resources(named)
    return Draft7Validator(schemas[0], registry=registry)


@pytest.mark.parametrize("tests", [False, True])
def test_the_list_is_cyclonedx(tests: bool, cyclonedx: Draft7Validator) -> None:
    made = bill(tests=tests)
    assert [error.message for error in cyclonedx.iter_errors(made)] == []
    references = [each["bom-ref"] for each in made["components"]]
    assert len(references) == len(set(references)) > 20
    made["components"][0]["type"] = "iets"
    assert list(cyclonedx.iter_errors(made)), "the schema is not used"


def test_the_list_holds_every_pin_with_its_hashes_and_what_the_site_carries() -> None:
    for tests, file in ((False, "requirements.lock"), (True, "requirements-test.lock")):
        components = {
            f"{each['name']}=={each['version']}": each for each in bill(tests=tests)["components"]
        }
        blocks = [
            block
            for block in re.split(r"\n(?=\S)", (ROOT / file).read_text(encoding="utf-8"))
            if "==" in block
        ]
        for block in blocks:
            told = {each["content"] for each in components[block.split()[0]]["hashes"]}
            assert told == set(re.findall(r"sha256:(\w+)", block))
        assert len(components) == len(blocks) + len(list(VENDOR.glob("*.js")))
    assert any(each["purl"].startswith("pkg:npm/minisearch@") for each in components.values())


def test_the_list_is_the_same_every_time_and_names_no_address() -> None:
    made = [
        subprocess.run(
            [sys.executable, "-m", "tools.sbom"], cwd=ROOT, capture_output=True, check=True
        ).stdout
        for _ in range(2)
    ]
    assert made[0] == made[1]
    assert b"://" not in made[0]
    assert json.loads(made[0]) == bill(tests=False)


def test_the_resolver_is_installed_by_hash(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    said: list[list[str]] = []
    monkeypatch.setattr(
        subprocess, "run", lambda command, **_: said.append([str(each) for each in command])
    )
    lock.install_uv(tmp_path)
    (install,) = (command for command in said if "install" in command)
    assert install[-3:] == ["--require-hashes", "-r", str(lock.UV)]
    assert "uv==" in lock.UV.read_text(encoding="utf-8")
