// All about a source or a hard word stands once in the document. A screen that names some gets copies of them, where the reader is.
// At a question only their names: there is no way out of it but answering.
kh.component("copies", (root) => {
  const copied = (name, kind) => {
    const found = root.querySelector(`[data-name="${name}"]`);
    return found && kh.saying(found.localName, kind === "question" ? found.firstElementChild : found);
  };

  return ({section, node}) => {
    for (const link of section.querySelectorAll(`[data-copies] > [href="#${root.id}"]`)) {
      const place = link.parentElement;
      const names = place.dataset.copies || link.textContent;
      const found = names.split(/[, ]+/).map((name) => copied(name, node.kind));
      const list = root.lastElementChild.cloneNode();
      list.append(...found.filter(Boolean));
      place.replaceWith(list);
    }
  };
});
