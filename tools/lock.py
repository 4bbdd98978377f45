"""Write all locks anew, from pyproject.toml and from the package.json of the tests: names, versions
and hashes, and no addresses.

    python3 -m tools.lock             keeps every version that still fits pyproject.toml
    python3 -m tools.lock --upgrade   takes the newest versions that fit

Run it after a change of the dependencies, and to bring in mended packages; then run the tests and
commit the locks. Standard library only: it fetches the resolver `uv`, which has a lock of its own,
into a throw-away environment.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from keuzehulp.machine.environment import lock_of
from tools.lock_npm import NAME, lock_npm

ROOT = Path(__file__).resolve().parents[1]
UV = ROOT / "requirements-uv.lock"
OF_NPM = ROOT / "tests/outside"
COMPILE = (
    *("pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--no-annotate", "--no-header", "--no-emit-index-url"),
)


def main(arguments: list[str]) -> int:
    """Renew all locks; gives 0, or 1 when a lock is not fit to be committed."""
    options = ["--upgrade"] if "--upgrade" in arguments else []
    plain, test = lock_of(ROOT, test=False), lock_of(ROOT, test=True)
    with tempfile.TemporaryDirectory() as folder:
        uv = install_uv(Path(folder))
        resolve(uv, test, "pyproject.toml", "--group", "test", *options)
        # Held to the versions of the tests, so that what is tested is what is built with.
        resolve(uv, plain, "pyproject.toml", "--constraint", test.name, *options)
        resolve(uv, UV, wanted(Path(folder)), *options)
    problems = lock_npm(OF_NPM, upgrade=bool(options))
    problems += [
        line for lock in (plain, test, UV, OF_NPM / NAME) for line in holds_no_addresses(lock)
    ] + holds_all_of(test, plain)
    print(
        "\n".join(problems or [f"{plain.name}, {test.name}, {UV.name} en {NAME} zijn bijgewerkt."])
    )
    return 1 if problems else 0


def install_uv(folder: Path) -> Path:
    """Put uv, in exactly the files of its lock, in a new environment in the folder, and give the
    path of its program.
    """
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run(
        [programs / "python", "-m", "pip", "install", "--quiet", "--require-hashes", "-r", UV],
        check=True,
    )
    return programs / "uv"


def wanted(folder: Path) -> str:
    """A file that asks for uv alone, outside of what this project needs."""
    (folder / "uv.in").write_text("uv\n", encoding="utf-8")
    return str(folder / "uv.in")


def resolve(uv: Path, lock: Path, *options: str) -> None:
    """Write one lock; what it held before is kept where that still fits."""
    subprocess.run([uv, *COMPILE, *options, "--output-file", lock.name], cwd=ROOT, check=True)


def holds_no_addresses(lock: Path) -> list[str]:
    """Give a Dutch line for each address in the lock: a lock must work with any package index."""
    lines = enumerate(lock.read_text(encoding="utf-8").splitlines(), start=1)
    return [
        f"{lock.name}:{number}: hier staat een adres, dat hoort niet in een lock."
        for number, line in lines
        if "://" in line
    ]


def holds_all_of(test: Path, plain: Path) -> list[str]:
    """Give a Dutch line for each package that the tests would run in another version than the
    build.
    """
    return [
        f"{test.name}: mist {pin} uit {plain.name}." for pin in sorted(pins(plain) - pins(test))
    ]


def pins(lock: Path) -> set[str]:
    """Give the `name==version` of every package in the lock."""
    return {
        line.split()[0] for line in lock.read_text(encoding="utf-8").splitlines() if "==" in line
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
