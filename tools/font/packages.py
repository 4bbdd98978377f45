"""The packages that hold fonts: ours, those that readers' machines have instead, and so those that
the tests print with.

Each is one release, known by its contents. It is only unpacked, in `.cache/fonts/`: no script in it
is run.
"""

from __future__ import annotations

import hashlib
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from keuzehulp.machine.commands import complaint_of
from keuzehulp.machine.file_lock import alone

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 300
"""Seconds; the largest has 10 MB."""


class NoFont(Exception):
    """A package with fonts is not to be had; its one Dutch sentence says why."""


@dataclass(frozen=True)
class Package:
    """A release on npm, and the files in it that hold one family: the regular cut and the bold
    one.
    """

    name: str
    sha512: str
    regular: str
    bold: str

    def cuts(self, root: Path = ROOT) -> tuple[Path, Path]:
        """The files with both cuts, fetched when they are not there yet; raises NoFont when that
        fails.
        """
        folder = root / ".cache" / "fonts" / self.name.strip("@").replace("/", "-")
        cuts = folder / Path(self.regular).name, folder / Path(self.bold).name
        with alone(root):  # the tests run in several processes
            if not all(cut.is_file() for cut in cuts):
                self._fetch(folder)
        return cuts

    def _fetch(self, folder: Path) -> None:
        with tempfile.TemporaryDirectory() as name:
            wrong = complaint_of(
                ["npm", "pack", self.name, "--pack-destination", name], seconds=PATIENCE
            )
            archive = next(Path(name).glob("*.tgz"), None)
            if wrong or not archive:
                raise NoFont(
                    f"{self.name} is niet op te halen met npm: {wrong or 'het gaf geen bestand'}."
                )
            if hashlib.sha512(archive.read_bytes()).hexdigest() != self.sha512:
                raise NoFont(f"{self.name} is niet het bestand dat het moet zijn.")
            self._unpack(archive, folder)

    def _unpack(self, archive: Path, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        with tarfile.open(archive) as packed:
            for member in packed.getmembers():
                inside = member.name.removeprefix("package/")
                content = packed.extractfile(member)
                if content and (
                    inside in (self.regular, self.bold) or Path(inside).name.startswith("LICENSE")
                ):
                    (folder / Path(inside).name).write_bytes(content.read())


ATKINSON = Package(
    "@expo-google-fonts/atkinson-hyperlegible-next@0.4.1",
    "b40e4d5100ab6f81a743c92f821c85e8aab0ef6cebe3348d98cc2109370796cbbf8c4e49a05f058dee7f5b02f8e32d7b2ee7bdf691bd732ab73d6e57ffb6439e",
    "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
    "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
)
LICENCE = "LICENSE_FONT"
"""The file of that package with the licence of its fonts."""

LIBERATION = Package(
    "pdfjs-dist@5.6.205",
    "b65523fb62036bb1b549bbc134def850744b2726d90d66289be93aa79288665ee1b81bec03800f8ba98a2fecc2c5dded2e337984e38413d4efed57733bcf297e",
    "standard_fonts/LiberationSans-Regular.ttf",
    "standard_fonts/LiberationSans-Bold.ttf",
)
"""As wide as Arial and Helvetica, letter for letter."""
ROBOTO = Package(
    "@expo-google-fonts/roboto@0.4.3",
    "917df09a99aed3a7cdd723b061631d8d8256354616eb15220067876ef3f3cd211bdc0de3db725e950ded020c1034a804291abac2d326ce2c72dabef2f5cf1db0",
    "400Regular/Roboto_400Regular.ttf",
    "700Bold/Roboto_700Bold.ttf",
)
NOTO = Package(
    "@expo-google-fonts/noto-sans@0.4.2",
    "cd80fc1b68a358bc6a9aaba8420821361ff1f69d32c56c00ac3d28c4ed685d8d6ac79bce778b7429b867bbf0b1f114f2d3c3a003c46dc6e50b645697c153e73f",
    "400Regular/NotoSans_400Regular.ttf",
    "700Bold/NotoSans_700Bold.ttf",
)
DEJAVU = Package(
    "@fontsource/dejavu-sans@5.3.0",
    "17fb55fbb4b7d4ca3c8ed194863f39ed77d4cdc0c297d2490bc6f332d674c1c4ee3a6f3d746e053e300e1ce7ac31f9a80a16154377a0e5f1da7dd87116b408c5",
    "files/dejavu-sans-latin-400-normal.woff2",
    "files/dejavu-sans-latin-700-normal.woff2",
)
