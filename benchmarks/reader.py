"""What a reader with a slow phone meets: when the keuzehulp is there, whether it jumps, and how
quick a step is.
"""

from collections.abc import Iterator
from html import escape
from statistics import median

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from benchmarks import memory
from benchmarks.harness.row import Row, ratio
from benchmarks.harness.server import serving
from benchmarks.harness.words import lines
from benchmarks.harness.workshop import Workshop
from keuzehulp.machine.browser import find_or_install, launch_arguments
from tools.harness.trees import write_tree

SLOW_4G = {
    "offline": False,
    "latency": 562.5,
    "downloadThroughput": 180_000,
    "uploadThroughput": 84_375,
}
"""As the developer tools of Chrome have it: milliseconds, and bytes a second."""
SLOWER = {"rate": 4}
WATCH = """window.seen = {paint: 0, shift: 0, blocked: 0};
const watch = (type, act) => new PerformanceObserver((list) => list.getEntries().forEach(act))
  .observe({type, buffered: true});
watch("largest-contentful-paint", (entry) => { seen.paint = entry.startTime; });
watch("layout-shift", (entry) => { seen.shift += entry.hadRecentInput ? 0 : entry.value; });
watch("longtask", (entry) => { seen.blocked += Math.max(0, entry.duration - 50); });"""
STEP = """() => {
  const now = document.querySelector("[data-now]");
  const choice = now.querySelector("input");
  const onward = now.querySelector(choice ? "[data-part=next]" : "a[href='#vraag-1']");
  const begin = performance.now();
  choice?.click();
  onward.click();
  document.body.offsetHeight;
  return performance.now() - begin;
}"""
"""What is clicked is looked up before the clock starts: a reader sees it, and doesn't search 400
screens for it.
"""
LARGE = (200, 200)
OF_BY_HAND = 1.25
LONGEST = 50


def rows(shop: Workshop) -> Iterator[Row]:
    """Everything on slow 4G with a processor four times slower."""
    tool = (shop.site / "keuzehulp/index.html").read_bytes()
    pages = {"/tool/": tool, "/by-hand/": by_hand(tool), "/large/": _large(shop)}
    with serving(pages) as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_or_install().executable, args=launch_arguments()
        )
        yield from arriving(browser, origin, times=1 if shop.quick else 5)
        yield from stepping(browser, f"{origin}/large/", steps=20 if shop.quick else 150)
        yield from memory.rows(
            browser, f"{origin}/tool/", steps=(10, 30) if shop.quick else (memory.FEW, memory.MANY)
        )
        browser.close()


def by_hand(tool: bytes) -> bytes:
    """The same words as somebody would type them in a page: headings and paragraphs, and nothing
    else.
    """
    words = "\n".join(f"<p>{escape(line)}" for line in lines(tool))
    return (
        "<!doctype html><html lang=nl><meta charset=utf-8><meta name=viewport"
        f" content=width=device-width><title>x</title>{words}".encode()
    )


def arriving(browser: Browser, origin: str, *, times: int) -> Iterator[Row]:
    """The first visit, beside the page made by hand."""
    both = [
        (_seen(browser, f"{origin}/tool/"), _seen(browser, f"{origin}/by-hand/"))
        for _ in range(times)
    ]
    ours = [one["paint"] for one, _ in both]
    theirs = [other["paint"] for _, other in both]
    yield Row("keuzehulp on slow 4G, largest paint", median(ours), "ms")
    yield ratio("keuzehulp on slow 4G, of a page made by hand", ours, theirs, goal=OF_BY_HAND)
    yield Row(
        "keuzehulp, total blocking time at a quarter of the speed",
        median(one["blocked"] for one, _ in both),
        "ms",
        0,
    )
    yield Row("keuzehulp, layout shift", max(one["shift"] for one, _ in both), "", 0)


def _seen(browser: Browser, address: str) -> dict[str, float]:
    page, session = _phone(browser)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    page.goto(address)
    page.wait_for_timeout(1_000)
    found: dict[str, float] = page.evaluate("() => seen")
    page.context.close()
    return found


def stepping(browser: Browser, address: str, *, steps: int) -> Iterator[Row]:
    """Answer after answer in a document of 400 screens: script, style and layout of each."""
    page, _ = _phone(browser)
    page.goto(address)
    page.wait_for_function(memory.READY)
    taken = [page.evaluate(STEP) for _ in range(steps)]
    yield Row("a step among 400 screens at a quarter of the speed", median(taken), "ms", LONGEST)
    yield Row("the slowest of these steps", max(taken), "ms", LONGEST)
    page.context.close()


def _phone(browser: Browser) -> tuple[Page, CDPSession]:
    page = browser.new_context(viewport={"width": 360, "height": 640}).new_page()
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", SLOWER)
    page.add_init_script(WATCH)
    return page, session


def _large(shop: Workshop) -> bytes:
    folder = shop.empty("tree")
    write_tree(folder, *LARGE)
    (folder / "strings.yml").write_bytes((shop.checkout / "tree/strings.yml").read_bytes())
    shop.verb("pages", shop.empty("made"), "--tree", folder)
    return (shop.folder / "made/keuzehulp/index.html").read_bytes()
