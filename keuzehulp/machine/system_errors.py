"""What the system refuses, in Dutch and with what to do.

Standard library only, in syntax that an old Python can parse: see bootstrap.
"""

from __future__ import annotations

import errno

from keuzehulp.machine import messages

REASONS = {
    errno.ENOSPC: messages.DISK_FULL,
    errno.EACCES: messages.NOT_ALLOWED,
    errno.EPERM: messages.NOT_ALLOWED,
    errno.EROFS: messages.READ_ONLY,
    errno.ENOENT: messages.NOT_THERE,
    errno.EISDIR: messages.IS_FOLDER,
    errno.ENOTDIR: messages.NO_FOLDER,
    errno.EEXIST: messages.EXISTS,
    errno.ENOTEMPTY: messages.NOT_EMPTY,
    errno.EBUSY: messages.BUSY,
    errno.ENAMETOOLONG: messages.NAME_TOO_LONG,
    errno.ELOOP: messages.LINK_CYCLE,
    errno.EMFILE: messages.TOO_MANY_OPEN,
    errno.ENOMEM: messages.NO_MEMORY,
    errno.EFBIG: messages.TOO_LARGE,
    errno.EIO: messages.DISK_ERROR,
    errno.EADDRINUSE: messages.PORT_TAKEN,
    errno.ENOEXEC: messages.CANNOT_RUN,
}
QUOTA = getattr(errno, "EDQUOT", None)
"""Windows has no such number."""


def in_dutch(error: OSError) -> str:
    """Give the place, when it is known, and in Dutch what is wrong with it."""
    reason = REASONS[errno.ENOSPC] if error.errno == QUOTA else REASONS.get(error.errno or 0)
    # An error of a library that is an OSError as well may have no number, only words of its own.
    said = reason or messages.OTHER_ERROR.format(said=error.strerror or error)
    return messages.AT_FILE.format(file=error.filename, said=said) if error.filename else said
