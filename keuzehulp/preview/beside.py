"""What house rules say against a text stands above it while serving, and takes no page away. It
is in no file: the server puts it there.
"""

import re
from collections.abc import Callable, Sequence
from html import escape

from keuzehulp.preview import messages
from keuzehulp.source import Diagnostic

BODY = re.compile(rb"<body[^>]*>")
BAR = """
<aside class="kh-note" aria-label="{name}"><details>
<summary>{summary}</summary>
<ul>
{items}</ul>
</details></aside>
"""

Inject = Callable[[bytes, int], bytes]


def bar(problems: Sequence[Diagnostic]) -> str:
    """These problems as a piece of a page, or nothing when there are none."""
    items = "".join(
        f"<li>{escape(f'{problem.at}: {problem.message} {problem.fix}')}</li>\n"
        for problem in problems
    )
    summary = messages.BAR_SUMMARY.say(count=len(problems))
    return BAR.format(name=messages.BAR_NAME, summary=summary, items=items) if problems else ""


def above(inject: Inject, said: Callable[[], str]) -> Inject:
    """What puts the reload in a page, with what is to be said now at the top of it."""

    def injected(page: bytes, epoch: int) -> bytes:
        return BODY.sub(lambda body: body[0] + said().encode(), inject(page, epoch), count=1)

    return injected
