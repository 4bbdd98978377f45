"""Write the lock of the packages from npm that tests check with: names, versions and hashes, and
no addresses.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

NAME = "package-lock.json"
ADDRESSES = ("resolved", "funding")
"""What npm may write of a package that holds an address; installing needs neither."""
RESOLVE = ("install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund")


def lock_npm(folder: Path, *, upgrade: bool) -> list[str]:
    """Renew the lock beside `package.json` in `folder`; gives a Dutch line for what went wrong."""
    npm = shutil.which("npm")
    if not npm:
        return [f"{NAME}: npm is er niet; deze lock is niet bijgewerkt."]
    lock = folder / NAME
    if upgrade:
        lock.unlink(missing_ok=True)
    subprocess.run([npm, *RESOLVE], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    lock.write_text(
        json.dumps(without_addresses(json.loads(lock.read_text(encoding="utf-8"))), indent=1)
        + "\n",
        encoding="utf-8",
    )
    return []


def without_addresses(lock: dict[str, Any]) -> dict[str, Any]:
    """Give the lock without any address of a package."""
    packages = {}
    for path, package in lock["packages"].items():
        packages[path] = {key: value for key, value in package.items() if key not in ADDRESSES}
    return {**lock, "packages": packages}
