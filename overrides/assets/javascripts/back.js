// "Terug naar vorige vraag". The browser's history when its last entry is ours; else the screen before this one takes its place.
{
  const before = () => {
    const {given, from, screen} = kh.run.now();
    const nodes = kh.path.screens(kh.tree, given, from);
    const here = nodes.findIndex((node) => node.id === screen);
    return here > 0 ? {given, from, screen: nodes[here - 1].id} : kh.beginning();
  };

  kh.component("back", (root) => {
    root.addEventListener("click", () => {
      if (kh.run.previous()) history.back();
      else kh.run.replace(before());
    });
    return (view) => { root.hidden = view.node.kind === "start"; };
  });
}
