"""A folder or a file is replaced whole or not at all, whatever else stands there and whoever
made it.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from keuzehulp.machine.system_errors import in_dutch
from keuzehulp.publish.atomic_dir import BUSY, NotOurs, filling, replacing, workshop, write_whole
from tests.folders import made
from tools.harness.checkout import ROOT, contents

KILLED = """
import os, sys
from pathlib import Path
from keuzehulp.publish.atomic_dir import replacing
renames = int(sys.argv[2])
def replace(self, goal, rename=Path.replace):
    global renames
    if not renames:
        os._exit(9)
    renames -= 1
    return rename(self, goal)
Path.replace = replace
with replacing(Path(sys.argv[1])) as new:
    (new / "index.html").write_text("nieuw")
"""
"""Replaces a folder and dies at a rename."""


def test_what_others_put_beside_it_stays(tmp_path: Path) -> None:
    beside = ("site.old", "site.new", "site.a1b2c3d4", ".site.keuzehulp-mijn")
    for name in beside:
        (tmp_path / name).mkdir()
        (tmp_path / name / "brief.txt").write_text("van mij", encoding="utf-8")
    for words in ("eerst", "daarna"):
        made(tmp_path / "site", words)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(("site", *beside))
    assert all(contents(tmp_path / name) == {"brief.txt": b"van mij"} for name in beside)


@pytest.mark.parametrize("renames", [0, 1])
def test_after_being_killed_the_next_run_cleans_up_and_loses_nothing(
    renames: int, tmp_path: Path
) -> None:
    """Between the two renames there is nothing at the goal: then what was there is put back,
    also when the next run fails.
    """
    site = made(tmp_path / "site", "eerst")
    done = subprocess.run(
        [sys.executable, "-c", KILLED, site, str(renames)], cwd=ROOT, check=False, timeout=60
    )
    assert (done.returncode, site.exists()) == (9, renames == 0)
    assert len(list(tmp_path.glob(".site.keuzehulp-*"))) == 1
    with pytest.raises(ZeroDivisionError), replacing(site):
        _ = 1 / 0
    assert contents(site)["index.html"] == b"eerst"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_work_in_progress_of_another_run_is_left_alone(tmp_path: Path) -> None:
    with workshop(tmp_path / "site") as shop:
        made(tmp_path / "site", "ander")
        assert (shop / BUSY).is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_file_or_a_new_folder_is_there_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "published.yml"
    file.write_text("eerst", encoding="utf-8")
    file.chmod(0o640)
    with monkeypatch.context() as full:
        full.setattr(
            os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device"))
        )
        with pytest.raises(OSError, match="No space"):
            write_whole(file, b"daarna")
    assert file.read_bytes() == b"eerst"
    with pytest.raises(ZeroDivisionError), filling(tmp_path / "boom") as new:
        (new / "half.yml").write_text("half", encoding="utf-8")
        _ = 1 / 0
    assert [path.name for path in tmp_path.iterdir()] == ["published.yml"]
    (tmp_path / "link.yml").symlink_to(file)
    write_whole(tmp_path / "link.yml", b"daarna")
    assert (
        file.read_bytes(),
        file.stat().st_mode & 0o777,
        (tmp_path / "link.yml").is_symlink(),
    ) == (b"daarna", 0o640, True)


@pytest.mark.skipif(
    os.geteuid() != 0, reason="alleen root kan een map aan een andere gebruiker geven"
)
@pytest.mark.parametrize("mode", [0o777, 0o555])
def test_a_site_that_another_user_made_is_refused_and_stays(mode: int) -> None:
    with tempfile.TemporaryDirectory() as name:  # not in pytest's folders: these are for root alone
        place = Path(name)
        site = made(place / "site", "van root")
        place.chmod(0o777)
        site.chmod(mode)
        with nobody_in_particular(), pytest.raises(NotOurs, match="mag u niet vervangen"):
            made(site, "van een ander")
        assert contents(site)["index.html"] == b"van root"
        assert [path.name for path in place.iterdir()] == ["site"]


@pytest.mark.skipif(os.geteuid() != 0, reason="alleen root kan iets doen als een andere gebruiker")
def test_a_folder_that_may_not_be_written_is_told() -> None:
    with (
        tempfile.TemporaryDirectory() as name,
        nobody_in_particular(),
        pytest.raises(PermissionError) as refused,
    ):
        made(Path(name) / "site", "nieuw")
    assert in_dutch(refused.value).endswith(
        ": Dat mag u hier niet lezen of schrijven. Kijk van wie de map is."
    )


@contextmanager
def nobody_in_particular() -> Iterator[None]:
    """Inside, this process may do no more than a user without rights."""
    os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(0)
