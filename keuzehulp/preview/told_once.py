"""While serving, what the publishing tool warns of is told when it is new, and not again at each
save.
"""

import logging


class ToldOnce(logging.Filter):
    """Lets a warning through that the build before this one did not have: mended and made again,
    it is new.
    """

    def __init__(self) -> None:
        super().__init__()
        self.before: set[str] = set()
        self.now: set[str] = set()

    def begin(self) -> None:
        """A build begins."""
        self.before, self.now = self.now, set()

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether to tell this."""
        if record.levelno != logging.WARNING:
            return True
        said = record.getMessage()
        is_new = said not in self.before | self.now
        self.now.add(said)
        return is_new


WARNINGS = ToldOnce()
"""Of this run: a server builds again and again."""
