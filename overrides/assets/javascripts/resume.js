// On the start, for whoever left halfway and came back in the same tab: go on, or wipe.
{
  const left = () => {
    const found = kh.store.read(kh.tree);
    if (!found || kh.history.is(found)) return null;
    return found.log.filter((entry) => Object.keys(entry.given ?? {}).length > 0 && kh.isKnown(kh.tree, entry)).pop();
  };

  kh.component("resume", (root) => {
    kh.part(root, "go").addEventListener("click", () => kh.history.replace(left() ?? kh.beginning()));
    return (view) => { root.hidden = view.node.kind !== "start" || !left(); };
  });
}
