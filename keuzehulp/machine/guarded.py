"""However a run ends, it ends in a sentence and a number. Standard library only, in syntax that
an old Python can parse: see bootstrap.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable

from keuzehulp.machine import terminal
from keuzehulp.machine.system_errors import in_dutch

SELDOM = 50_000
"""Objects after which Python looks for circles among them. Nearly all that a run makes stays until
its end, and a tree has none. To look through it at Python's own pace takes a tenth of the time, and
of a large tree as long as all else.
"""


def guarded(act: Callable[[], int]) -> int:
    """Do it, and give the number to end with, also when it was stopped or the system refused
    something.
    """
    gc.set_threshold(SELDOM)
    terminal.speak_utf8()
    terminal.end_when_told()
    try:
        return act()
    except KeyboardInterrupt:
        return terminal.INTERRUPTED
    except BrokenPipeError:
        return terminal.close_quietly()
    except OSError as error:
        print(in_dutch(error), file=sys.stderr)
        return 1
