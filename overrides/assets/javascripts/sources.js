// All about a source stands once in the document. A screen that names some gets copies of them, where the reader is.
// At a question only their names: there is no way out of it but answering.
kh.component("sources", (root) => {
  const copied = (id, kind) => {
    const source = root.querySelector(`[data-source="${id}"]`);
    return kh.saying("li", kind === "question" ? source.firstElementChild : source);
  };

  return ({section, node}) => {
    for (const ids of section.querySelectorAll("[data-sources]")) {
      const list = document.createElement("ul");
      list.append(...ids.dataset.sources.split(" ").map((id) => copied(id, node.kind)));
      ids.replaceWith(list);
    }
  };
});
