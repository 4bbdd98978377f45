// An outcome, with what is the reader's own: the answers, what to do with them, and every option in the same fields.
{
  // In the place of the link to all options: all of them, that of this outcome first. Each unfolds where it stands, so its name leads nowhere.
  const list = (place) => {
    const copy = document.querySelector("#mogelijkheden ul").cloneNode(true);
    const own = copy.querySelector(`[data-option="${place.dataset.own}"]`);
    copy.className = "kh-others";
    for (const item of copy.children) item.firstElementChild.removeAttribute("href");
    if (own) {
      copy.prepend(own);
      own.querySelector(".kh-small").hidden = false;
    }
    place.replaceWith(copy);
  };

  // Below an option in the list: all its fields, copied from its card.
  const unfold = (template, item) => {
    item.querySelector("details")?.remove();
    const fold = template.content.cloneNode(true).firstElementChild;
    kh.repeat(kh.part(fold, "option"), kh.heading(item.dataset.option));
    fold.append(kh.section(item.dataset.option).querySelector("dl").cloneNode(true));
    item.append(fold);
  };

  kh.component("outcome", (root) => {
    const template = kh.part(root, "fold");
    return (view) => {
      root.hidden = view.node.kind !== "outcome";
      if (root.hidden) return;
      kh.part(view.section, "own").append(root);
      root.toggleAttribute("data-bare", view.before.length === 0);
      const place = kh.part(view.section, "options");
      if (place) list(place);
      for (const item of view.section.querySelectorAll("[data-option]")) unfold(template, item);
    };
  });
}
