"""Whether the keuzehulp keeps anything of the steps that a reader has taken: what its scripts
hold after many, beside after a few.
"""

from collections.abc import Iterator

from playwright.sync_api import Browser, CDPSession

from benchmarks.harness.row import Row

FEW, MANY = 100, 1_000
GROWTH = 1.1
READY = "() => 'ready' in document.documentElement.dataset"
WALK = """async ([from, to]) => {
  const now = () => document.querySelector("[data-now]");
  window.again = window.again ?? now().querySelector("a[href^='#']");
  for (let step = from; step < to; step++) {
    const before = now().id;
    const radios = now().querySelectorAll("input[type=radio]");
    radios[step % radios.length]?.click();
    (radios.length ? now().querySelector("[data-part=next]") : again).click();
    for (let wait = 0; now().id === before && wait < 100; wait++) {
      await new Promise((then) => setTimeout(then, 5));
    }
    if (now().id === before) throw new Error(`step ${step} stayed at ${before}`);
  }
}"""
"""Another answer at each step; an outcome leads back to the first question, as the link that
everything began with.
"""


def rows(browser: Browser, address: str, *, steps: tuple[int, int]) -> Iterator[Row]:
    """What is still in use, after everything else was thrown away."""
    few, many = steps
    page = browser.new_page()
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    page.goto(address)
    page.wait_for_function(READY)
    page.evaluate(WALK, [0, few])
    before = _held(session)
    page.evaluate(WALK, [few, many])
    after = _held(session)
    page.context.close()
    yield Row(f"memory of scripts after {many:,} steps", after, "MB")
    yield Row(
        f"memory of scripts after {many:,} steps, of after {few}", after / before, "×", GROWTH
    )


def _held(session: CDPSession) -> float:
    session.send("HeapProfiler.collectGarbage")
    metrics = session.send("Performance.getMetrics")["metrics"]
    return (
        next(float(each["value"]) for each in metrics if each["name"] == "JSHeapUsedSize") / 1024**2
    )
