// All about a source or a hard word stands once in the document. A screen that names some gets copies of them, where the reader is.
// At a question only their names: there is no way out of it but answering.
// Each is told by its number among the others, since a translator changes words. Where one is not found, the names stay.
kh.component("references", (root) => {
  const list = root.lastElementChild;
  const copied = (found, kind) => kh.saying(found.localName, kind === "question" ? found.firstElementChild : found);

  kh.fillers.push((section) => {
    for (const all of section.querySelectorAll(`[data-references="${root.id}"]`)) {
      const numbers = (all.dataset.numbers ?? all.textContent).match(/\d+/g) ?? [0];
      const found = numbers.map((number) => list.children[number - 1]);
      if (!found.every(Boolean)) continue;
      const copy = list.cloneNode();
      copy.append(...found.map((each) => copied(each, section.dataset.kind)));
      all.replaceWith(copy);
    }
  });
});
