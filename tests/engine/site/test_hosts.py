"""What hosts are told, and what real servers then send. A server that this machine lacks is
skipped by name; `.ci/run` has them.
"""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import brotli
import pytest

from keuzehulp.site.hosting import headers
from tests.hosting import Answer, ask, hosted
from tests.html import Html, read, read_text
from tools.harness.checkout import MOVED, SITE_URL, contents

FOLDER = urlsplit(SITE_URL).path
SERVERS = ("nginx", "caddy", "apache")
SAID_EVERYWHERE = ("X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy")
OF_HOSTS = ("_headers", "_redirects", ".htaccess", ".keuzehulp", "_headers.gz")
HASHED = "embed/v1/embed-0123abcd.js"


@pytest.fixture(scope="module")
def pages(published: Path) -> dict[str, Html]:
    return read(published / "site")


@dataclass(frozen=True)
class Host:
    """A server that runs, and the address and the folder of the site on it."""

    name: str
    origin: str
    folder: str

    def get(self, address: str = "", **more: str) -> Answer:
        return ask(f"{self.origin}{self.folder}{address}", **more)


@pytest.fixture(scope="module", params=SERVERS)
def host(
    request: pytest.FixtureRequest, published: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Host]:
    with hosted(
        request.param, published / "site", published / "dist/deploy", root=FOLDER, add=HASHED
    ) as origin:
        yield Host(request.param, origin, FOLDER)


def test_every_page_comes_with_its_own_policy(host: Host, pages: dict[str, Html]) -> None:
    for path, page in pages.items():
        address = path.removesuffix("index.html")
        if address in MOVED:
            continue
        answer = host.get(address)
        ancestors = "*" if address.startswith("embed/") else "'self'"
        assert answer.status == 200, address
        assert answer.headers.get_all("Content-Security-Policy") == [
            f"{policy_in(page)}; frame-ancestors {ancestors}"
        ], address


def policy_in(page: Html) -> str:
    (meta,) = (
        tag
        for tag in page.all("meta")
        if tag.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    return meta.attributes["content"]


def test_every_answer_has_the_headers_of_all(host: Host) -> None:
    for address in ("", "keuzehulp/", "assets/site.css", "keuzehulp.json", "bestaat/niet/"):
        answer = host.get(address)
        for name in SAID_EVERYWHERE:
            assert answer.headers.get_all(name) == [headers.EVERYWHERE[name]], f"{address}: {name}"
        assert answer.headers["Cache-Control"] == "no-cache", address
        assert "Strict-Transport-Security" not in answer.headers, (
            "a folder may not promise https for its whole host"
        )
    assert "text/css" in host.get("assets/site.css").headers["Content-Type"]
    assert (
        host.get("assets/site.css").headers["Content-Security-Policy"]
        == "default-src 'none'; frame-ancestors 'self'"
    )


def test_what_never_changes_is_kept_and_may_be_read_by_others(host: Host) -> None:
    answer = host.get(HASHED)
    assert answer.status == 200
    assert {name: answer.headers[name] for name in headers.FOR_A_YEAR} == headers.FOR_A_YEAR
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors *"
    assert "Access-Control-Allow-Origin" not in host.get("assets/site.css").headers


def test_what_is_not_there_gets_the_page_for_that(host: Host) -> None:
    for address in ("bestaat/niet/", "bestaat-niet.html", "keuzehulp/bestaat/niet"):
        answer = host.get(address)
        assert answer.status == 404, address
        assert b"Deze pagina is er niet" in answer.body, address
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"], address
    for address in OF_HOSTS:
        assert host.get(address).status in (403, 404), f"{address} is meant for the host"
    assert host.get(".well-known/security.txt").status == 200


def test_an_address_without_its_last_stripe_leads_to_the_page(host: Host) -> None:
    answer = host.get("stappenplan/werknemer")
    assert answer.status in (301, 308)
    assert urlsplit(answer.headers["Location"]).path == f"{FOLDER}stappenplan/werknemer/"


def test_the_site_itself_without_its_last_stripe_leads_to_the_site(host: Host) -> None:
    answer = ask(f"{host.origin}{FOLDER.rstrip('/')}")
    assert answer.status in (301, 308)
    assert urlsplit(answer.headers["Location"]).path == FOLDER


DETOURS = (
    "embed/..%2fkeuzehulp/",
    "embed/%2e%2e/keuzehulp/",
    "embed/../keuzehulp/",
    "embed/v1/..%2f..%2fkeuzehulp/",
    "embed//../keuzehulp/",
    "embed/./../keuzehulp/",
)


@pytest.mark.parametrize("address", DETOURS)
def test_no_detour_lets_another_site_frame_a_page(address: str, host: Host) -> None:
    """Below `embed/` any site may frame; what comes from elsewhere over there may not be framed
    by it.
    """
    answer = host.get(address)
    policies = " ".join(answer.headers.get_all("Content-Security-Policy", []))
    assert (
        b"<h1" not in answer.body
        or "frame-ancestors *" not in policies
        or b"Deze pagina is er niet" in answer.body
    ), answer.status
    assert answer.status >= 300 or "frame-ancestors 'self'" in policies
    assert (
        "cross-origin" not in answer.headers.get_all("Cross-Origin-Resource-Policy", [])
        or answer.status >= 300
    )


def test_a_file_that_is_not_there_is_not_kept(host: Host) -> None:
    """Or a loader that comes an hour later would be missing for a year."""
    answer = host.get("embed/v1/embed-fffffffffffffff0.js")
    assert answer.status == 404
    assert answer.headers.get_all("Cache-Control") == ["no-cache"]
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("address", ["assets/", "embed/", ".well-known/", ".htaccess", "_headers"])
def test_what_may_not_be_seen_is_told_in_dutch(address: str, host: Host) -> None:
    answer = host.get(address)
    assert answer.status in (403, 404)
    assert b"Deze pagina is er niet" in answer.body


def test_other_windows_and_pages_are_kept_apart_but_not_from_frames(host: Host) -> None:
    for address, whose in (
        ("", "same-origin"),
        ("keuzehulp/", "same-origin"),
        ("assets/site.css", "same-origin"),
    ):
        answer = host.get(address)
        assert answer.headers.get_all("Cross-Origin-Opener-Policy") == ["same-origin"], address
        assert answer.headers.get_all("Cross-Origin-Resource-Policy") == [whose], address
    for address in ("embed/v1/", HASHED):
        assert host.get(address).headers.get_all("Cross-Origin-Resource-Policy") == [
            "cross-origin"
        ], address


def test_an_old_address_leads_to_the_new_one(host: Host) -> None:
    for old, new in MOVED.items():
        for spelled in (old, old.rstrip("/"), f"{old}index.html"):
            answer = host.get(spelled)
            assert answer.status == 301, spelled
            assert urlsplit(answer.headers["Location"]).path == FOLDER + new, spelled


@pytest.fixture(scope="module", params=SERVERS)
def alone(request: pytest.FixtureRequest, compressed: Path) -> Iterator[Host]:
    """A server that has nothing but the site of a fresh edition, with its compressed files."""
    with hosted(request.param, compressed / "site", compressed / "dist/deploy", root="/") as origin:
        yield Host(request.param, origin, "/")


def test_compressed_files_are_sent_to_who_understands_them(alone: Host, compressed: Path) -> None:
    if alone.name == "apache":
        pytest.skip("Apache drukt zelf samen (mod_deflate)")
    whole = (compressed / "site/keuzehulp/index.html").read_bytes()
    answer = alone.get("keuzehulp/", **{"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.body) == whole
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert alone.get("keuzehulp/").body == whole
    if alone.name == "caddy":
        assert (
            brotli.decompress(alone.get("keuzehulp/", **{"Accept-Encoding": "br, gzip"}).body)
            == whole
        )


def test_the_site_may_have_the_whole_host(alone: Host, compressed: Path) -> None:
    page = read_text((compressed / "site/keuzehulp/index.html").read_text(encoding="utf-8"))
    home, tool, lost, old = map(alone.get, ("", "keuzehulp/", "bestaat/niet/", "stappen"))
    assert (home.status, tool.status, lost.status, old.status) == (200, 200, 404, 301)
    assert tool.headers["Content-Security-Policy"] == f"{policy_in(page)}; frame-ancestors 'self'"
    assert b'href="/assets/site.css"' in lost.body
    assert urlsplit(old.headers["Location"]).path == "/stappenplan/"
    assert [each.headers["Strict-Transport-Security"] for each in (home, tool)] == [
        "max-age=31536000"
    ] * 2


def test_of_the_rules_for_hosts_that_join_them_exactly_one_has_a_policy(
    published: Path, pages: dict[str, Html]
) -> None:
    rules = rules_in(published)
    assert len(rules) <= 100, "Cloudflare reads no more"
    assert (
        max(map(len, (published / "site/_headers").read_text(encoding="utf-8").splitlines()))
        <= 2000
    )
    assert not [pattern for pattern in rules if "*" in pattern[:-1]], (
        "Netlify wants a star at the end"
    )
    for path, page in pages.items():
        address = path.removesuffix("index.html")
        if address not in MOVED:
            found = [rule for pattern, rule in rules.items() if fnmatch(FOLDER + address, pattern)]
            given = [
                rule["Content-Security-Policy"]
                for rule in found
                if "Content-Security-Policy" in rule
            ]
            assert len(given) == 1, address
            assert given[0].startswith(policy_in(page)), address
            assert sum(set(headers.EVERYWHERE) <= set(rule) for rule in found) == 1, address
    for path in contents(published / "site"):
        given = [
            rule[headers.READ_BY]
            for pattern, rule in rules.items()
            if headers.READ_BY in rule and fnmatch(FOLDER + path, pattern)
        ]
        assert given == (
            [headers.read_by(path)]
            if path.startswith(("assets/", "embed/v1/embed-")) and path.endswith(".js")
            else given[:1]
        )


def rules_in(published: Path) -> dict[str, dict[str, str]]:
    rules: dict[str, dict[str, str]] = {}
    for line in (published / "site/_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            rules[line] = {}
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[list(rules)[-1]][name] = value
    return rules


def test_the_sitemap_holds_every_page_that_may_be_found(
    published: Path, pages: dict[str, Html]
) -> None:
    listed = {
        each.text
        for each in ElementTree.parse(published / "site/sitemap.xml").iter()
        if each.tag.endswith("}loc")
    }
    may = {path for path, page in pages.items() if "noindex" not in page.text.partition("<body")[0]}
    assert listed == {SITE_URL + path.removesuffix("index.html") for path in may}
    assert {
        SITE_URL + each
        for each in (
            "",
            "keuzehulp/",
            "mogelijkheden/driegesprek/",
            "stappenplan/werknemer/stap-3/",
        )
    } <= listed
    assert not {
        path
        for path in may
        if path.startswith(("embed/", "404", "overzicht/", "zoeken/", "gespreksblad/", "stappen/"))
    }
    robots = (published / "site/robots.txt").read_text(encoding="utf-8")
    assert robots == f"User-agent: *\nAllow: /\n\nSitemap: {SITE_URL}sitemap.xml\n"


def test_the_lost_page_leads_home(site: Path) -> None:
    page = read(site)["404.html"]
    assert FOLDER in page.values("href")
    assert not [address for address in page.values("href") if re.search(r"/\.$", address)]
