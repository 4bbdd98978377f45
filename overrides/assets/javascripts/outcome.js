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

  // The way to the ready message, where there is one.
  const reach = (link, message) => {
    link.hidden = !message;
    if (message) link.firstElementChild.href = `#${message.id}`;
  };

  // Below a message that is not translated, what it means: that is.
  const explain = (meaning, message) => {
    meaning.open = false;
    kh.repeat(meaning.lastElementChild, kh.part(message, "text"));
    message.append(meaning);
  };

  kh.component("outcome", (root) => {
    const [template, row, rest, meaning] = ["fold", "row", "rest", "meaning"].map((name) => kh.part(root, name));
    kh.fillers.push((section) => {
      const place = kh.part(section, "options");
      if (place) list(place);
      for (const item of section.querySelectorAll("[data-option]")) unfold(template, item);
    });
    return (view) => {
      root.hidden = true;
      if (view.node.kind !== "outcome") return;
      kh.part(view.section, "keep").append(row);
      kh.part(view.section, "own").append(rest);
      rest.toggleAttribute("data-bare", view.before.length === 0);
      const message = kh.part(view.section, "message");
      reach(kh.part(row, "to-message"), message);
      if (message) explain(meaning, message);
    };
  });
}

// What is for each of the two at the table is read together: unfolded, and where there is room beside the plan.
kh.component("beside", (root) => () => { root.open ||= document.documentElement.dataset.mode === "samen"; });

// On paper, a code that leads to this plan with all that belongs to it. It holds no answers.
kh.component("paper", (root) => {
  let id = "";
  addEventListener("beforeprint", () => kh.draw(kh.part(root, "qr"), kh.address() && `${kh.address()}#${id}`));
  return (view) => { id = view.node.kind === "outcome" ? view.node.id : id; };
});
