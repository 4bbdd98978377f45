"""While serving, the policy of each page lets in one script more than when it is published: the
one that reloads it, by its hash.
"""

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html import unescape

POLICY = re.compile(rb'(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*')
END = b"</body>"
NONE = "'none'"

Inject = Callable[[bytes, int], bytes]


def let_in(inject: Inject) -> Inject:
    """What puts the script in a page and lets it in, out of MkDocs' own `inject` that only does
    the first.
    """

    def injected(page: bytes, epoch: int) -> bytes:
        html = inject(page, epoch)
        # What came in stands before the end of the body, and is as long as the page grew.
        at = page.rindex(END) if END in page else len(page)
        script = (
            html[at : at + len(html) - len(page)]
            .removeprefix(b"<script>")
            .removesuffix(b"</script>")
        )
        return POLICY.sub(lambda policy: _with(policy[0].decode(), script).encode(), html, count=1)

    return injected


def _with(policy: str, script: bytes) -> str:
    """The policy with this script in it, and with the question whether something was saved,
    which it asks of the server.
    """
    allowed = {
        "script-src": f"'sha256-{b64encode(sha256(script).digest()).decode()}'",
        "connect-src": "'self'",
    }
    directives = (directive.split() for directive in unescape(policy).split(";"))
    return "; ".join(
        " ".join(_more(words, allowed.get(words[0], ""))) for words in directives if words
    )


def _more(directive: list[str], allowed: str) -> list[str]:
    if not allowed or allowed in directive:
        return directive
    return [*(word for word in directive if word != NONE), allowed]
