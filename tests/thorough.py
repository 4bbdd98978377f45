"""Whether this run takes all of what is else sampled: `python3 build_tree.py test --thorough`."""

import os

THOROUGH = bool(os.environ.get("KEUZEHULP_THOROUGH"))
