"""Templates as Jinja compiled them for the last build: that is a third of what pages take, and
an editor waits for it at every save.
"""

import os
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from jinja2 import FileSystemBytecodeCache

from keuzehulp.package_data import CHECKOUT

OPTIONS = Path(__file__).with_name("templates.py")
"""Where it is said how templates are compiled. Jinja's cache looks at their text alone."""


def bytecode_cache(
    name: str, *, checkout: Path | None = CHECKOUT
) -> FileSystemBytecodeCache | None:
    """Jinja's own cache for the environment of this name, in the checkout or else where Jinja finds
    a safe place; nothing without one.

    With another Jinja or with other options it begins anew. Deleting it is always safe.
    """
    made_by = sha256(version("jinja2").encode() + OPTIONS.read_bytes()).hexdigest()[:12]
    folder = checkout / ".cache/templates" if checkout else None
    try:
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
        cache = FileSystemBytecodeCache(
            str(folder) if folder else None, f"keuzehulp-{name}-{made_by}-%s"
        )
    except (OSError, RuntimeError):
        return None
    return cache if os.access(cache.directory, os.W_OK) else None
