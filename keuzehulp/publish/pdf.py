"""PDFs of the pages that are made for paper, printed by a browser: `build --pdf`.

A page asks for one by linking to it as `type="application/pdf"`. Needs the packages of the tests,
which hold what drives a browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from keuzehulp.machine.browser import Browser, NoBrowser, launch_arguments
from keuzehulp.publish import messages

LINK = re.compile(r'<a [^>]*href="([^":]+\.pdf)" type="application/pdf"')
# When it was made and changed, to the second (ISO 32000-1 §7.9.4).
DATE = re.compile(rb"(/(?:Creation|Mod)Date \(D:)\d{8}\d{6}")
# A link to another page leads to that page on the site, not to a file of this machine; without an
# address of the site it leads nowhere.
ABROAD = """([folder, url]) => {
  for (const link of document.querySelectorAll("a[href]:not([href^='#'])")) {
    const {href} = new URL(link.getAttribute("href"), document.baseURI);
    if (!href.startsWith(folder)) continue;
    if (url) link.setAttribute("href", url + href.slice(folder.length));
    else link.removeAttribute("href");
  }
}"""
NODE = re.compile(rb"\(node(\d{8})\)")


def print_all(site: Path, browser: Browser, *, url: str, date: str) -> None:
    """Print every page that links to a PDF of itself, to that PDF.

    `url` is where the site will stand, or nothing; `date` (`2026-11-22`) is when its words were
    made.
    """
    from playwright.sync_api import Error, sync_playwright

    try:
        with sync_playwright() as playwright:
            running = playwright.chromium.launch(
                executable_path=browser.executable, args=launch_arguments()
            )
            page = running.new_page(java_script_enabled=False)
            for html, pdf in _wanted(site):
                page.goto(html.as_uri())
                page.evaluate(ABROAD, [f"{site.as_uri()}/", url])
                pdf.write_bytes(
                    same_every_time(page.pdf(prefer_css_page_size=True, tagged=True), date)
                )
    except Error as error:
        raise NoBrowser(
            messages.NO_PDFS.say(browser=browser.origin, said=error.message.splitlines()[0])
        ) from None


def _wanted(site: Path) -> Iterator[tuple[Path, Path]]:
    """Each page with the place of its PDF."""
    for html in sorted(site.rglob("*.html")):
        for link in LINK.findall(html.read_text(encoding="utf-8")):
            yield html, (html.parent / link).resolve()


def same_every_time(pdf: bytes, date: str) -> bytes:
    """The same PDF, as long, without what differs from run to run: the clock, and the numbers
    that a browser gave its elements.
    """
    dated = DATE.sub(rb"\g<1>" + date.replace("-", "").encode() + b"000000", pdf)
    # In as many digits: the table at the end of a PDF says at which byte each object begins.
    numbers = {
        number: b"%08d" % place
        for place, number in enumerate(dict.fromkeys(NODE.findall(dated)), start=1)
    }
    return NODE.sub(lambda match: b"(node" + numbers[match.group(1)] + b")", dated)
