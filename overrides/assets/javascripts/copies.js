// All about a source or a hard word stands once in the document. A screen that names some gets copies of them, where the reader is.
// At a question only their names: there is no way out of it but answering.
// A word is told by its place among the words, since a translator changes it; a source by its id, with which its line begins.
// Where one is not found, the names stay.
kh.component("copies", (root) => {
  const list = root.lastElementChild;
  const atPlace = (place) => list.children[place];
  let ids = null;
  const withId = (id) => {
    ids ??= new Map([...list.children].map((each) => [each.textContent.split(" ", 1)[0], each]));
    return ids.get(id);
  };

  const copied = (found, kind) => kh.saying(found.localName, kind === "question" ? found.firstElementChild : found);

  return ({section, node}) => {
    for (const all of section.querySelectorAll(`[data-copies="${root.id}"]`)) {
      const {places} = all.dataset;
      const found = places ? places.split(" ").map(atPlace) : all.textContent.trim().split(", ").map(withId);
      if (!found.every(Boolean)) continue;
      const copy = list.cloneNode();
      copy.append(...found.map((each) => copied(each, node.kind)));
      all.replaceWith(copy);
    }
  };
});
