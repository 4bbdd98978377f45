// Three ways to fill in: alone, together, or preparing. The fragment says which; the tree is the same in all.
{
  const fits = (names, name) => names.split(" ").includes(name);

  // Words for this way are shown, those for other ways hidden.
  kh.dress = (name) => {
    if (document.documentElement.dataset.mode === name) return;
    document.documentElement.dataset.mode = name;
    for (const each of document.querySelectorAll("[data-in]")) each.hidden = !fits(each.dataset.in, name);
    for (const each of document.querySelectorAll("[data-not-in]")) each.hidden = fits(each.dataset.notIn, name);
  };

  kh.component("mode", (root) => {
    const ways = [...root.querySelectorAll("[data-way]")];
    const names = ways.map((way) => way.dataset.way);

    // Begin in this way. The first way is the usual one, and needs no fragment.
    const begin = (name) => {
      kh.history.move(name === names[0] ? location.href.split("#")[0] : `#${name}`);
      kh.history.go({...kh.beginning(), screen: kh.tree.start});
    };

    for (const way of ways) {
      way.querySelector("a").addEventListener("click", (event) => {
        event.preventDefault();
        begin(way.dataset.way);
      });
    }
    return () => {
      const asked = location.hash.slice(1);
      const now = names.includes(asked) ? asked : names[0];
      kh.dress(now);
      for (const way of ways) way.hidden = way.dataset.way === now;
    };
  });
}

// Below every question that is answered together: a way to go on alone, and with the answers so far for who asks for that.
kh.component("alone", (root) => {
  const draw = (link) => kh.draw(kh.part(root, "qr"), link);
  const button = kh.part(root, "show");
  root.addEventListener("toggle", () => draw(kh.address()));
  button.addEventListener("click", () => {
    draw(kh.answered());
    kh.tell(button.dataset.done);
  });
  return ({node, section, before}) => {
    root.open = false;
    kh.part(root, "answered").hidden = before.length === 0;
    if (node.kind === "question") section.querySelector(".kh-next").after(root);
  };
});
