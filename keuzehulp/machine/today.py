"""The one place that reads what day it is."""

import os
import sys
from datetime import date

from keuzehulp.machine import messages

VARIABLE = "KEUZEHULP_TODAY"
YEARS = range(2000, 3000)
"""Outside these nothing could be counted forward or back."""


def today() -> date:
    """Today, or the day that `KEUZEHULP_TODAY` says (`2026-11-22`), so that a build can be made
    again later.
    """
    said = os.environ.get(VARIABLE)
    try:
        day = date.fromisoformat(said) if said else date.today()
    except ValueError:
        day = date.min
    if day.year not in YEARS:
        sys.exit(messages.NO_DATE.format(variable=VARIABLE, said=said))
    return day
