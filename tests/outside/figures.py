"""What the checks of others found, in figures, told at the end of the run whoever of its workers
found it.
"""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], None]
NAME = "figure"


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> Tell:
    """Takes a line to show at the end."""
    return lambda line: request.node.user_properties.append((NAME, line))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Show the lines of all tests."""
    reports = (
        report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, ())
    )
    lines = sorted(
        {line for report in reports for name, line in report.user_properties if name == NAME}
    )
    if lines:
        terminalreporter.section("what the checks of others found")
        terminalreporter.write_line("\n".join(lines))
