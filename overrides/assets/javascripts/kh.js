"use strict";
// The one name that the scripts of a document share. Each file adds to it; main.js, the last, sets all in motion.
var kh = {components: {}};

{
  // What to do with each element that has this name in `data-module`. `add(root)` gives what the component does at every screen, if anything.
  kh.component = (name, add) => { kh.components[name] = add; };

  // The element of a component that its template calls by this name.
  kh.part = (root, name) => root.querySelector(`[data-part="${name}"]`);

  // Words of the template with their blanks filled in: "Vraag {n}".
  kh.filled = (words, values) => words.replace(/\{(\w+)\}/g, (blank, name) => values[name] ?? blank);

  // Let one element say what another says. Elements are copied, words are never held: a translator may have replaced them.
  kh.repeat = (target, source) => {
    const copy = source.cloneNode(true);
    for (const each of copy.querySelectorAll("[hidden]")) each.remove();
    target.replaceChildren(...copy.childNodes);
  };

  // A new element that says what `source` says.
  kh.saying = (name, source) => {
    const element = document.createElement(name);
    kh.repeat(element, source);
    return element;
  };
}
