// Three ways to fill in: alone, together, or preparing. The fragment says which; the tree is the same in all.
{
  const ways = () => [...kh.main.querySelectorAll("[data-way]")];

  const mode = () => {
    const known = ways().map((way) => way.dataset.way);
    const asked = location.hash.slice(1);
    return known.includes(asked) ? asked : known[0];
  };

  const fits = (names, name) => names.split(" ").includes(name);

  // Words for this way are shown, those for other ways hidden.
  const dress = (name) => {
    if (document.documentElement.dataset.mode === name) return;
    document.documentElement.dataset.mode = name;
    for (const each of document.querySelectorAll("[data-in]")) each.hidden = !fits(each.dataset.in, name);
    for (const each of document.querySelectorAll("[data-not-in]")) each.hidden = fits(each.dataset.notIn, name);
  };

  // Begin in this way. The first way is the usual one, and needs no fragment.
  const begin = (name) => {
    const isUsual = name === ways()[0].dataset.way;
    kh.run.move(isUsual ? location.href.split("#")[0] : `#${name}`);
    kh.run.go({...kh.beginning(), screen: kh.tree.start});
  };

  kh.component("mode", (root) => {
    for (const way of ways()) {
      way.querySelector("a").addEventListener("click", (event) => {
        event.preventDefault();
        begin(way.dataset.way);
      });
    }
    return () => {
      dress(mode());
      for (const way of ways()) way.hidden = way.dataset.way === mode();
    };
  });
}
