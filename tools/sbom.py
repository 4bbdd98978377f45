"""A list of all that is in the site or makes it (SBOM), as CycloneDX, from the locks and what is in
`vendor/`.

    python3 -m tools.sbom > keuzehulp.cdx.json    what builds the site, and what it carries
    python3 -m tools.sbom --tests                 also what only the tests need

The same locks give the same bytes: no time, and a serial number that follows from the contents.
Standard library only.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from keuzehulp.machine.environment import lock_of
from keuzehulp.machine.terminal import speak_utf8

ROOT = Path(__file__).resolve().parents[1]
VENDOR = ROOT / "overrides/assets/javascripts/vendor"
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>\S+?)(?: ?; (?P<when>.+?))? \\$")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
FROM_NPM = re.compile(
    r"npm package (?P<name>\S+?)@(?P<version>[\w.-]+) \(sha256 (?P<hash>[0-9a-f]{64})\)"
)

Component = dict[str, Any]


def main(arguments: list[str]) -> int:
    """Print the list; `--tests` adds what only the tests need."""
    speak_utf8()
    print(json.dumps(bill(tests="--tests" in arguments), indent=1, ensure_ascii=False))
    return 0


def bill(*, tests: bool) -> dict[str, Any]:
    """The whole list as data."""
    plain = list(packages(lock_of(ROOT, test=False)))
    known = {each["bom-ref"] for each in plain}
    only_tests = [
        each | {"scope": "excluded"}
        for each in packages(lock_of(ROOT, test=True))
        if each["bom-ref"] not in known
    ]
    components = [*plain, *vendored(), *(only_tests if tests else [])]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, json.dumps(components, sort_keys=True))}",
        "version": 1,
        "metadata": {"component": ourselves()},
        "components": components,
    }


def ourselves() -> Component:
    """This project, as `pyproject.toml` tells of it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8-sig"))["project"]
    licences = [{"license": {"id": project["license"]}}]
    return {
        "type": "application",
        "bom-ref": "keuzehulp",
        "name": project["name"],
        "version": project["version"],
        "licenses": licences,
    }


def packages(lock: Path) -> Iterator[Component]:
    """Every package of a lock, with the hash of each file that it may be installed from."""
    for block in re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8-sig")):
        first, _, rest = block.partition("\n")
        if pin := PIN.match(first):
            yield _component("pypi", pin["name"], pin["version"], HASH.findall(rest)) | _only_when(
                pin["when"]
            )


def vendored() -> Iterator[Component]:
    """Every library of others that is in the site itself; its first lines say where it is from."""
    for path in sorted(VENDOR.glob("*.js")):
        for found in FROM_NPM.finditer(path.read_text(encoding="utf-8-sig")):
            yield _component("npm", found["name"], found["version"], [found["hash"]])


def _component(kind: str, name: str, version: str, hashes: list[str]) -> Component:
    reference = f"pkg:{kind}/{name.lower()}@{version}"
    told = [{"alg": "SHA-256", "content": each} for each in hashes]
    return {
        "type": "library",
        "bom-ref": reference,
        "name": name,
        "version": version,
        "purl": reference,
        "scope": "required",
        "hashes": told,
    }


def _only_when(when: str | None) -> Component:
    return {"properties": [{"name": "python:marker", "value": when}]} if when else {}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
