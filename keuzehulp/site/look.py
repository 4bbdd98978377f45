"""What a site looks like: the engine's templates, styles and scripts, with those of an edition
laid on top.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from keuzehulp.package_data import where
from keuzehulp.site.assets.colours import Colour

NAME = "overrides"
"""What the folder is called, in an edition and in the engine."""


@dataclass(frozen=True)
class Look:
    """Folders with the same layout: of a file that more of them have, the first counts. The last
    is the engine's.
    """

    folders: tuple[Path, ...]

    colours: tuple[Colour, ...] = ()
    root: Path | None = None
    """The edition's own folder, which need not be there; that of the engine's own edition is the
    engine's.
    """

    @property
    def own(self) -> Path:
        return self.root or self.folders[0]

    @property
    def is_engines(self) -> bool:
        """Whether an edition lays nothing on top of it."""
        return len(self.folders) == 1

    def file(self, name: str) -> Path:
        """Where a file is; one that nobody has would be in the last folder."""
        return next(
            (folder / name for folder in self.folders if (folder / name).exists()),
            self.folders[-1] / name,
        )

    def files(self, folder: str, pattern: str) -> list[Path]:
        """The files of a folder by their names, each once."""
        return [path for _, path in sorted(dict(self._named(folder, pattern)).items())]

    def _named(self, folder: str, pattern: str) -> Iterator[tuple[str, Path]]:
        # The engine first: what an edition has by the same name takes its place.
        for layer in reversed(self.folders):
            yield from ((path.name, path) for path in (layer / folder).glob(pattern))


def look_of(root: Path) -> Look:
    """The look of the edition in `root`."""
    own, engine = root / NAME, where(NAME)
    is_own = own.is_dir() and own.resolve() != engine.resolve()
    return Look((own, engine) if is_own else (engine,), root=own)
