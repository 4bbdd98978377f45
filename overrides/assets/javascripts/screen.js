// One screen at a time: the others are hidden, the title tells where one is, and the heading has the focus.
{
  const root = document.documentElement;
  const title = document.title;
  const shown = [];

  const titles = {
    question: (view) => kh.filled(kh.main.dataset.question, {n: view.number, title: view.section.dataset.title}),
    outcome: () => kh.main.dataset.outcome,
    option: () => kh.main.dataset.option,
    start: () => title,
  };

  // What there is to know about a screen: its node, its number, the answers before it, and the last of these.
  const look = (entry) => {
    const {steps} = kh.path.walk(kh.tree, entry.given, entry.from);
    const found = steps.findIndex((step) => step.node.id === entry.screen);
    const before = found < 0 ? steps : steps.slice(0, found);
    const node = kh.tree.nodes[entry.screen];
    return {entry, node, section: kh.section(entry.screen), before, last: before.slice(-1), number: before.length + 1};
  };

  const reveal = (view) => {
    for (const section of kh.main.querySelectorAll("[data-node]")) section.toggleAttribute("data-now", section === view.section);
    root.dataset.screen = view.node.kind;
    document.title = titles[view.node.kind](view);
    kh.tell("");
    for (const show of shown) show(view);
  };

  const focus = (view) => {
    const heading = view.section.querySelector("h2");
    heading.tabIndex = -1;
    scrollTo(0, 0);
    heading.focus({preventScroll: true});
  };

  kh.tell = (words) => { kh.part(kh.main, "status").textContent = words; };

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

  // A part that fails is left out; without the questions nothing works, so then the whole document is shown.
  const guarded = (name, element, act) => (value) => {
    try {
      return act(value);
    } catch (error) {
      if (name === "question") throw error;
      element.hidden = true;
      console.error(error);
    }
  };

  kh.addComponents = () => {
    for (const [name, add] of Object.entries(kh.components)) {
      for (const element of document.querySelectorAll(`[data-module="${name}"]`)) {
        const show = guarded(name, element, add)(element);
        if (show) shown.push(guarded(name, element, show));
      }
    }
  };

  // What only works with script, and what is only needed without.
  const WITH = '.kh-choice, .kh-progress, .kh-next, [data-script="with"]';
  const WITHOUT = '.kh-answers__link, .kh-answers__note, [data-script="without"]';

  kh.swap = (isOn) => {
    for (const each of document.querySelectorAll(WITH)) each.hidden = !isOn;
    for (const each of document.querySelectorAll(WITHOUT)) each.hidden = isOn;
    // An option unfolds where it stands, so its name leads nowhere.
    for (const each of document.querySelectorAll("[data-option]")) {
      if (isOn) each.firstElementChild.removeAttribute("href");
      else each.firstElementChild.href = `#${each.dataset.option}`;
    }
  };

  // Back to the document as it is without script, at this screen.
  kh.stop = (id) => {
    kh.isOn = false;
    root.classList.remove("kh-guided");
    for (const name of ["ready", "screen", "mode"]) delete root.dataset[name];
    kh.swap(false);
    for (const each of document.querySelectorAll("[data-in]")) each.hidden = true;
    for (const each of document.querySelectorAll("[data-not-in]")) each.hidden = false;
    document.title = title;
    kh.section(id)?.scrollIntoView();
  };
}
