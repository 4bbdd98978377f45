"""`python -m keuzehulp VERB`, for where the script `keuzehulp` is on no path."""

import sys

from keuzehulp.cli.main import main

sys.exit(main())
