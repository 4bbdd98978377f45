"""Whether this run takes all of what is else sampled: `python3 build_tree.py test --thorough`."""

import os

THOROUGH = bool(os.environ.get("KEUZEHULP_THOROUGH"))


def rounds(number: int) -> int:
    """How many examples made by chance to try, of `number` in a thorough run. They are the same at every run: the first so many."""
    return number if THOROUGH else number // 5
