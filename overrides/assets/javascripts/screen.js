// One screen at a time: the others are hidden, the title tells where one is, and the heading has the focus.
{
  const root = document.documentElement;
  let title = document.title;
  let now = null;

  // In the history of the browser, which others may see, a title names no question and no outcome.
  const titles = {
    question: (view) => kh.filled(kh.main.dataset.question, {n: view.number}),
    outcome: () => kh.main.dataset.outcome,
    option: () => kh.main.dataset.option,
    start: () => title,
  };

  // What there is to know about a screen: its node, its number, the answers before it, and the last of these.
  const look = (entry) => {
    const {steps} = kh.engine.walk(kh.tree, entry.given, entry.from);
    const found = steps.findIndex((step) => step.node.id === entry.screen);
    const before = found < 0 ? steps : steps.slice(0, found);
    const node = kh.tree.nodes[entry.screen];
    const asked = before.filter((step) => !(step.node.id in (entry.told ?? {})));
    return {entry, node, section: kh.section(entry.screen), before, last: before.slice(-1), number: asked.length + 1};
  };

  // Two screens are touched, the one that goes and the one that comes, however many there are.
  const reveal = (view) => {
    const shows = kh.ready(view.section, now);
    now?.toggleAttribute("data-now", false);
    now = view.section;
    now.toggleAttribute("data-now", true);
    root.dataset.screen = view.node.kind;
    document.title = titles[view.node.kind](view);
    kh.tell("");
    for (const show of shows) show(view);
  };

  const focus = (view) => {
    const heading = view.section.querySelector("h2");
    heading.tabIndex = -1;
    scrollTo(0, 0);
    heading.focus({preventScroll: true});
  };

  kh.tell = (words) => { kh.part(kh.main, "status").textContent = words; };

  // A title that was saved with the page is that of a screen.
  kh.retitle = (words) => { document.title = title = words; };

  kh.show = (entry, options) => {
    try {
      const view = look(entry);
      reveal(view);
      if (options?.focus) focus(view);
    } catch (error) {
      kh.stop(entry.screen);
      throw error;
    }
  };

  // Back to the document as it is without script, at this screen.
  kh.stop = (id) => {
    kh.isOn = false;
    root.dataset.whole = "";
    root.classList.remove("kh-guided");
    for (const name of ["ready", "screen", "mode"]) delete root.dataset[name];
    kh.undo();
    document.title = title;
    kh.section(id)?.scrollIntoView();
  };
}
