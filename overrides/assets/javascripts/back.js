// "Terug naar vorige vraag". The browser's history when its last entry is ours; else the screen before this one takes its place.
{
  const before = () => {
    const {given, from, told, screen} = kh.history.now();
    const nodes = kh.engine.screens(kh.tree, given, from);
    const here = nodes.findIndex((node) => node.id === screen);
    return here > 0 ? {given, from, told, screen: nodes[here - 1].id} : kh.beginning();
  };

  kh.component("back", (root) => {
    // The browser takes a moment, in which a second press would lead a screen too far.
    let isGoing = false;
    root.addEventListener("click", () => {
      if (isGoing) return;
      isGoing = Boolean(kh.history.previous());
      if (isGoing) history.back();
      else kh.history.replace(before());
    });
    return (view) => {
      const isFirst = view.node.id === kh.tree.start && !view.entry.changing;
      isGoing = false;
      root.hidden = view.node.kind === "start";
      kh.repeat(root, kh.part(root.parentElement, isFirst ? "first" : "usual"));
    };
  });
}
