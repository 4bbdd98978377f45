"""Every policy that we send, in a page or as a header, as Google's CSP Evaluator judges it."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

from tests.html import read
from tests.outside import node
from tests.outside.figures import Tell

QUOTED = re.compile(r"\"((?:default-src|frame-ancestors) [^\"]+)\"")
PLAIN = re.compile(r"Content-Security-Policy: (.+)")
HEADERS = ("site/_headers", "site/.htaccess", "dist/deploy/nginx.conf", "dist/deploy/Caddyfile")
LOW = ("INFO", "NONE")
EXPLAINED = {
    # Nobody but its publisher puts a file on the site: there are no uploads, no JSONP and no
    # AngularJS on it. Only pages that
    # load a script allow it; all others run none, or only that of which they hold the hash.
    (
        "MEDIUM_MAYBE",
        "script-src",
        "'self' can be problematic if you host JSONP, AngularJS or user uploaded files.",
    ),
}


def test_no_policy_has_a_weakness(published: Path, tmp_path: Path, tell: Tell) -> None:
    pages = read(published / "site")
    inside = {
        path: page.text.split('http-equiv="Content-Security-Policy" content="')[1].split('"')[0]
        for path, page in pages.items()
    }
    sent = [found for name in HEADERS for found in policies_in(published / name)]
    policies = sorted({*map(unescape, inside.values()), *sent})
    (tmp_path / "policies.json").write_text(json.dumps(policies), encoding="utf-8")
    judged = zip(policies, node("csp.mjs", tmp_path / "policies.json"), strict=True)
    above = {
        policy: {tuple(each) for each in found if each[0] not in LOW} for policy, found in judged
    }
    assert set[Any]().union(*above.values()) == EXPLAINED
    loading = {
        path
        for path, page in pages.items()
        if any("src" in tag.attributes for tag in page.all("script"))
    }
    assert {path for path, policy in inside.items() if above[unescape(policy)]} == loading
    tell(
        f"csp_evaluator: {len(policies)} policies of {len(pages)} pages and {len(HEADERS)} hosts: 0"
        f" above low, {len(EXPLAINED)} explained"
    )


def policies_in(file: Path) -> list[str]:
    """The policies in a file for hosts, of which each has some."""
    found = (PLAIN if file.name == "_headers" else QUOTED).findall(file.read_text(encoding="utf-8"))
    assert found, file
    return found
