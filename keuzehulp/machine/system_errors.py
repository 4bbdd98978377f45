"""What the system refuses, in Dutch and with what to do.

Standard library only, in syntax that an old Python can parse: see bootstrap.
"""

from __future__ import annotations

import errno

REASONS = {
    errno.ENOSPC: "De schijf is vol. Maak ruimte vrij, en probeer het opnieuw.",
    errno.EACCES: "Dat mag u hier niet lezen of schrijven. Kijk van wie de map is.",
    errno.EPERM: "Dat mag u hier niet lezen of schrijven. Kijk van wie de map is.",
    errno.EROFS: "Deze schijf is alleen te lezen. Kies een andere plaats.",
    errno.ENOENT: "Dat bestaat niet. Controleer de naam.",
    errno.EISDIR: "Dat is een map, en hier hoort een bestand.",
    errno.ENOTDIR: "Dat is geen map, en hier hoort een map.",
    errno.EEXIST: "Dat bestaat al. Kies een andere naam.",
    errno.ENOTEMPTY: "Die map is niet leeg. Kies een andere naam.",
    errno.EBUSY: "Die map is in gebruik, misschien als schijf. Kies een andere plaats.",
    errno.ENAMETOOLONG: "Die naam is te lang. Kies een kortere.",
    errno.ELOOP: "Deze link gaat in een kring. Haal hem weg.",
    errno.EMFILE: "Er staan te veel bestanden open. Sluit andere programma’s.",
    errno.ENOMEM: "Het geheugen is vol. Sluit andere programma’s.",
    errno.EFBIG: "Dit bestand wordt groter dan hier mag. Kies een andere plaats.",
    errno.EIO: "De schijf geeft een fout. Controleer de schijf.",
    errno.EADDRINUSE: "Die poort is al in gebruik. Kies met --port een andere.",
    errno.ENOEXEC: "Dat programma kan deze computer niet uitvoeren.",
}
QUOTA = getattr(errno, "EDQUOT", None)
"""Windows has no such number."""


def in_dutch(error: OSError) -> str:
    """Give the place, when it is known, and in Dutch what is wrong with it."""
    reason = REASONS[errno.ENOSPC] if error.errno == QUOTA else REASONS.get(error.errno or 0)
    # An error of a library that is an OSError as well may have no number, only words of its own.
    said = reason or f"Dat lukt op deze computer niet ({error.strerror or error})."
    return f"‘{error.filename}’: {said}" if error.filename else said
