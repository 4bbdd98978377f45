"""What is left of a site after builds that were killed or ran out of disk.

    .venv/bin/python -m benchmarks.survival            50 kills, and 20 disks of different sizes
    .venv/bin/python -m benchmarks.survival 10 4

The disks need Linux and root: each is a file system of its own in memory. A kill strikes at a
moment that follows from its number, so that two runs do about the same.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tools.harness.checkout import ENVIRONMENT, contents, copied

KILLS, DISKS = 50, 20
BUILD = [sys.executable, "build_tree.py", "build"]
WORDS = ("Ik ben in dienst", "Ik heb een baan")
QUESTIONS = "tree/keuzehulp/questions.yml"
LEFT = (".site.*", "dist/.deploy.*")
NOT_BUILT = "De site is niet gebouwd; de vorige staat er nog."


def main(arguments: list[str]) -> int:
    """Kill and fill, and tell what became of the site; 1 when one broke."""
    kills, disks = [*map(int, arguments), *(KILLS, DISKS)[len(arguments) :]]
    with tempfile.TemporaryDirectory(prefix="keuzehulp-") as name:
        results = {"killed": killed(Path(name), kills), "full disk": filled(Path(name), disks)}
    for what, found in results.items():
        counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(found.items()))
        print(f"{what}: {counts or 'not tried'}")
    return 1 if any("BROKEN" in outcome for found in results.values() for outcome in found) else 0


def killed(place: Path, times: int) -> Counter[str]:
    """What the site was after each kill: whole, or not."""
    root = copied(place / "kills")
    whole, seconds = [_built(root, words) for words in WORDS], _seconds(root)
    found: Counter[str] = Counter()
    for number in range(times):
        _write(root, WORDS[number % 2])
        with subprocess.Popen(
            BUILD, cwd=root, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            time.sleep(random.Random(number).uniform(0, seconds))
            process.kill()
        found[
            (
                "whole"
                if contents(root / "site") in whole
                else "absent until the next run"
                if not (root / "site").exists()
                else "BROKEN"
            )
        ] += 1
    _built(root, WORDS[0])
    found["folders left after the next build (BROKEN)"] += sum(
        1 for pattern in LEFT for _ in root.glob(pattern)
    )
    return +found


def filled(place: Path, times: int) -> Counter[str]:
    """What was said and left on disks that were full sooner and later."""
    found: Counter[str] = Counter()
    root = copied(place / "disk")
    for disk in _disks(place, root, times):
        before = contents(disk / "site")
        done = subprocess.run(
            BUILD, cwd=disk, env=ENVIRONMENT, capture_output=True, text=True, check=False
        )
        if done.returncode == 0:
            found["had room"] += 1
            continue
        told = done.returncode == 1 and NOT_BUILT in done.stderr and "Traceback" not in done.stderr
        found[
            (
                "told, and whole"
                if told and contents(disk / "site") == before
                else f"BROKEN: {done.stderr[-300:]}"
            )
        ] += 1
    return found


def _disks(place: Path, root: Path, times: int) -> Iterator[Path]:
    """The checkout with its site on a disk with ever more room, up to twice what a build writes."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return
    _built(root, WORDS[0])
    for path in (root / ".cache", root / "dist"):
        shutil.rmtree(path, ignore_errors=True)
    disk = place / "mount"
    disk.mkdir()
    used, site = _kilobytes(root), _kilobytes(root / "site")
    for number in range(times):
        subprocess.run(
            [
                "mount",
                "-t",
                "tmpfs",
                "-o",
                f"size={used + 2 * site * number // times}k",
                "none",
                disk,
            ],
            check=True,
        )
        try:
            subprocess.run(["cp", "-a", f"{root}/.", disk], check=False, capture_output=True)
            yield disk
        finally:
            subprocess.run(["umount", disk], check=True)


def _kilobytes(folder: Path) -> int:
    """Of a folder on a disk, in whole pages, as such a disk counts."""
    return sum(4 * (-(-path.lstat().st_size // 4096) or 1) for path in folder.rglob("*"))


def _built(root: Path, words: str) -> dict[str, bytes]:
    _write(root, words)
    subprocess.run(BUILD, cwd=root, env=ENVIRONMENT, capture_output=True, check=True)
    return contents(root / "site")


def _seconds(root: Path) -> float:
    start = time.perf_counter()
    _built(root, WORDS[1])
    return time.perf_counter() - start


def _write(root: Path, words: str) -> None:
    path = root / QUESTIONS
    text = path.read_text(encoding="utf-8")
    for each in WORDS:
        text = text.replace(f"label: {each}\n", f"label: {words}\n")
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
