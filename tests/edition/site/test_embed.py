"""What other websites put on their pages: the loader and its versions, and the documents for
frames.
"""

import gzip
import json
import re
from base64 import b64encode
from datetime import date
from hashlib import sha256, sha384
from html import unescape
from pathlib import Path

import pytest

from keuzehulp.model import Project
from keuzehulp.site.look import look_of
from keuzehulp.site.pages import embed
from tests.html import Html, read
from tools.harness.checkout import ROOT, SITE_URL

OVERRIDES = ROOT / "overrides"
KEPT = OVERRIDES / embed.FOLDER
ROW = re.compile(r"^\| `(embed-[0-9a-f]+\.js)` \| (\d{4}-\d\d-\d\d) \|$", re.MULTILINE)
SMALL = 3_000
"""What the loader may weigh as it is sent, in bytes."""
ROLES = ("werknemer", "bedrijfsarts", "second-opinion-bedrijfsarts")
DOCUMENTS = ("embed/v1/", *(f"embed/v1/stappenplan/{role}/" for role in ROLES))
HEARS = re.compile(
    r"""addEventListener\(\s*["']message|onmessage|BroadcastChannel|MessageChannel|SharedWorker"""
)
WRITES = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|setAttribute\(\s*[\"']style|cssText|createElement\(\"style|eval\(|Function\("
)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Html]:
    return read(site)


@pytest.fixture(scope="module")
def frames(pages: dict[str, Html]) -> list[Html]:
    return [pages[f"{address}index.html"] for address in DOCUMENTS]


def test_the_loader_is_small_and_needs_nothing(site: Path) -> None:
    text = (site / "embed.js").read_text(encoding="utf-8")
    assert len(gzip.compress(text.encode(), 9)) <= SMALL
    assert not WRITES.findall(text)
    assert not re.findall(
        r"\b(?:fetch|XMLHttpRequest|sendBeacon|import|localStorage|sessionStorage|cookie)\b", text
    )


def test_every_loader_that_was_published_is_still_there_and_is_the_same(site: Path) -> None:
    files = {path.name: path.read_bytes() for path in (site / embed.FOLDER).glob("*.js")}
    assert {f"embed-{sha256(text).hexdigest()[:16]}.js" for text in files.values()} == set(files)
    assert {path.name for path in KEPT.glob("*.js")} == set(files)


def test_the_loader_of_today_is_among_those_that_are_kept(project: Project) -> None:
    newest = embed.loader(project, look_of(ROOT))
    kept = KEPT / Path(newest.path).name
    assert kept.is_file(), (
        f"the loader changed: build, then copy site/{newest.path} to {KEPT} with a row in its"
        " README.md"
    )
    assert kept.read_text(encoding="utf-8") == newest.text


def test_a_comment_in_the_loader_has_a_line_of_its_own_and_no_text_spans_lines() -> None:
    """That is what makes it safe to take comments and indents away line by line."""
    for line in (
        (OVERRIDES / "assets/javascripts/embed.js").read_text(encoding="utf-8").splitlines()
    ):
        assert line.count("`") % 2 == 0, line
        assert "/*" not in line and "*/" not in line, line
        assert line.lstrip().startswith("//") or " // " not in line, line


def test_the_list_tells_of_every_loader_since_when_it_is_there(project: Project) -> None:
    rows = ROW.findall((KEPT / "README.md").read_text(encoding="utf-8"))
    assert sorted(name for name, _ in rows) == sorted(path.name for path in KEPT.glob("*.js"))
    assert [day for _, day in rows] == sorted(day for _, day in rows if date.fromisoformat(day)), (
        "the newest is the last"
    )
    assert rows[-1][0] == Path(embed.loader(project, look_of(ROOT)).path).name


def test_the_page_for_hosts_tells_the_integrity_of_a_loader_that_is_there(
    site: Path, pages: dict[str, Html]
) -> None:
    text = pages["insluiten/index.html"].text
    (name,) = set(re.findall(r"embed/v1/(embed-[0-9a-f]+\.js)", text))
    digest = sha384((site / embed.FOLDER / name).read_bytes()).digest()
    assert f"sha384-{b64encode(digest).decode()}" in unescape(text)
    assert (site / embed.FOLDER / name).read_bytes() == (site / "embed.js").read_bytes()


def test_the_snippets_are_whole_without_script(pages: dict[str, Html]) -> None:
    text = pages["insluiten/index.html"].text
    snippets = [
        unescape(each)
        for each in re.findall(r"<pre[^>]*><code[^>]*>(.*?)</code></pre>", text, re.DOTALL)
    ]
    iframe, link, element = snippets
    assert (
        f'<iframe src="{SITE_URL}embed/v1/" title="Keuzehulp bedrijfsarts" width="100%"'
        ' height="720"' in iframe
    )
    for each in (
        'loading="lazy"',
        'referrerpolicy="no-referrer"',
        'allow="clipboard-write; web-share"',
    ):
        assert each in iframe
    assert (
        'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox'
        ' allow-modals"' in iframe
    )
    assert f'<a href="{SITE_URL}keuzehulp/" data-keuzehulp>' in link
    assert element.startswith("<keuzehulp-embed><a ")
    for snippet in snippets:
        assert (
            f'href="{SITE_URL}keuzehulp/"' in snippet
            and "Open de keuzehulp op een eigen pagina</a>" in snippet
        )
    for snippet in (link, element):
        assert f'<script src="{SITE_URL}embed.js" async></script>' in snippet
    assert not [each for each in snippets if re.search(r"[{}]|style=", each)]


def test_the_page_for_hosts_tells_what_their_policy_needs(pages: dict[str, Html]) -> None:
    words = " ".join(pages["insluiten/index.html"].words)
    assert "frame-src https://example.org" in words
    assert "script-src https://example.org" in words
    assert pages["insluiten/index.html"].policy["frame-src"] == "'self'"


def test_the_loader_says_what_the_site_says(site: Path, project: Project) -> None:
    text = (site / "embed.js").read_text(encoding="utf-8")
    for name in ("frame", "own_page", "frame_guide", "own_guide"):
        assert json.dumps(project.strings[name], ensure_ascii=False) in text
    for mode in project.trees[0].head.modes[1:]:
        assert f'"{mode.id}"' in text


def test_a_document_for_frames_stays_out_of_search_and_names_its_main_page(
    frames: list[Html],
) -> None:
    mains = ("keuzehulp/", *(address.removeprefix("embed/v1/") for address in DOCUMENTS[1:]))
    for page, main in zip(frames, mains, strict=True):
        assert {"name": "robots", "content": "noindex"} in [
            tag.attributes for tag in page.all("meta")
        ]
        assert [
            tag.attributes["href"]
            for tag in page.all("link")
            if tag.attributes["rel"] == "canonical"
        ] == [f"{SITE_URL}{main}"]


def test_a_document_for_frames_has_no_way_into_the_site_but_windows_that_say_so(
    frames: list[Html],
) -> None:
    for page in frames:
        assert not page.all("header") and not page.all("nav")
        links = re.findall(r"<a\b([^>]*)>(.*?)</a>", page.text, re.DOTALL)
        calls = 'href="tel:'  # the telephone opens by itself, and no page
        away = [
            (attributes, words)
            for attributes, words in links
            if 'href="#' not in attributes and calls not in attributes
        ]
        assert away
        for attributes, words in away:
            assert 'target="_blank" rel="noopener noreferrer"' in attributes, attributes
            assert words.endswith(
                '<span class="kh-frame__window">(opent in nieuw venster)</span>'
            ), words


def test_a_document_for_frames_listens_to_nobody(frames: list[Html]) -> None:
    for page in frames:
        script = "".join(page.raw["script"])
        assert script.count("postMessage") == 1
        assert not HEARS.findall(script)
        assert not WRITES.findall(script)


def test_what_is_for_frames_only_is_in_frames_only(pages: dict[str, Html]) -> None:
    text = pages["keuzehulp/index.html"].text
    assert not [
        word
        for word in ("parent.postMessage", "ResizeObserver", "kh-frame", "noopener", "colour")
        if word in text
    ]


def test_a_document_for_frames_holds_every_screen_or_step(
    frames: list[Html], pages: dict[str, Html], project: Project
) -> None:
    tool, *guides = frames
    assert tool.values("data-node") == pages["keuzehulp/index.html"].values("data-node")
    for page in guides:
        steps = [each for each in page.values("id") if each.startswith("stap-")]
        assert steps == [f"stap-{number}" for number in range(1, len(project.guides[0].steps) + 1)]
