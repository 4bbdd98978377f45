// Only in a tree with conditions: its ways on are read from the page, answers can exclude each other, and some parts are not for everybody.
{
  const {readTree, label, stop} = kh;
  const ALWAYS = [[], [], []];

  const routes = (element) =>
    [...element.querySelectorAll("[data-when]")].map((way) => ({to: way.hash.slice(1), when: JSON.parse(way.dataset.when)}));

  const read = (section, answer) => {
    const {dataset} = section.querySelector(`[data-answer="${answer.id}"]`);
    const way = section.querySelector(`.kh-ways[data-answer="${answer.id}"]`);
    answer.sets = dataset.set ? dataset.set.split(" ") : [];
    answer.routes = way ? routes(way) : [{to: answer.to, when: ALWAYS}];
    answer.isAlone = section.querySelector(`input[value="${answer.id}"]`).hasAttribute("data-alone");
  };

  kh.readTree = (main) => {
    const tree = readTree(main);
    for (const section of main.querySelectorAll('[data-kind="question"]')) {
      const node = tree.nodes[section.dataset.node];
      const ways = section.querySelector("[data-several]");
      for (const answer of node.answers) read(section, answer);
      if (ways) Object.assign(node, {several: true, routes: routes(ways)});
    }
    return tree;
  };

  // A question in the middle means nothing without the answers before it, so a way never begins there.
  const sound = (entry) => {
    const isAlone = entry.from !== kh.tree.start && kh.tree.nodes[entry.from].kind === "question";
    return isAlone ? {...kh.beginning(), screen: kh.tree.start} : entry;
  };
  for (const name of ["begin", "go", "follow"]) {
    const act = kh.run[name];
    kh.run[name] = (entry, address) => act(sound(entry), address);
  }

  // What several answers say together.
  kh.label = (question, answer) => {
    const [first, ...more] = answer.split(" ").map((id) => label(question, id));
    if (more.length === 0) return first;
    const all = kh.saying("span", first);
    for (const each of more) all.append(" + ", kh.saying("span", each));
    return all;
  };

  // Each of several answers can have a note of its own.
  const {notes} = kh.components;
  kh.component("notes", (root) => {
    const show = notes(root);
    return (view) => show({...view, before: kh.path.single(view.before), last: kh.path.single(view.last)});
  });

  kh.component("several", (root) => {
    const boxes = [...root.querySelectorAll("input")];
    root.addEventListener("change", ({target}) => {
      const isAlone = (box) => box.hasAttribute("data-alone");
      for (const box of boxes) if (target.checked && box !== target && (isAlone(box) || isAlone(target))) box.checked = false;
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
      tell(root, isForAll, kh.path.holds(when, kh.path.known(view.before)));
    };
  });

  kh.stop = (id) => {
    for (const part of document.querySelectorAll('[data-module="part"]')) tell(part, true);
    stop(id);
  };
}
