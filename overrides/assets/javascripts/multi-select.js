// Only in a tree with conditions: several answers at once, and parts of outcomes that are not for everybody.
{
  const {label, stop} = kh;

  // A question in the middle means nothing without the answers before it, so a way never begins there.
  const sound = (entry) => {
    const isAlone = entry.from !== kh.tree.start && kh.tree.nodes[entry.from].kind === "question";
    return isAlone ? {...kh.beginning(), screen: kh.tree.start} : entry;
  };
  for (const name of ["begin", "go", "follow"]) {
    const act = kh.history[name];
    kh.history[name] = (entry, address) => act(sound(entry), address);
  }

  const words = (told) => told.querySelector(".kh-ways__answer") ?? told;

  // What several answers say together.
  kh.label = (question, answer) => {
    const [first, ...more] = answer.split(" ").map((id) => words(label(question, id)));
    if (more.length === 0) return first;
    const all = kh.saying("span", first);
    for (const each of more) all.append(" + ", kh.saying("span", each));
    return all;
  };

  // Each of several answers can have a note of its own.
  const {notes} = kh.components;
  kh.component("notes", (root) => {
    const show = notes(root);
    return (view) => show({...view, before: kh.engine.single(view.before), last: kh.engine.single(view.last)});
  });

  kh.component("multi-select", (root) => {
    for (const box of root.querySelectorAll("input")) box.type = "checkbox";
    const isAlone = (box) => "alone" in root.querySelector(`[data-answer="${box.value}"]`).dataset;
    root.addEventListener("change", ({target}) => {
      if (!target.checked) return;
      for (const box of root.querySelectorAll("input")) {
        if (box !== target && (isAlone(box) || isAlone(target))) box.checked = false;
      }
    });
  });

  // Who comes here without answers reads every part, with whom it is for.
  const tell = (root, isForAll, isShown) => {
    root.hidden = !(isForAll || isShown);
    kh.part(root, "when").hidden = !isForAll;
  };

  kh.component("part", (root) => {
    const when = JSON.parse(root.dataset.when);
    return (view) => {
      const isForAll = view.before.length === 0 || view.entry.from !== kh.tree.start;
      tell(root, isForAll, kh.engine.holds(when, kh.engine.known(view.before)));
    };
  });

  kh.stop = (id) => {
    for (const part of document.querySelectorAll('[data-module="part"]')) tell(part, true);
    stop(id);
  };
}
