// A question: choose, then "Verder". Without a choice an error tells what to choose.
{
  // A radio for each answer, beside the link that is there without script.
  const choices = (root) =>
    [...root.querySelectorAll("[data-answer]")].map((told) => {
      const choice = document.createElement("input");
      const words = kh.label(root.id, told.dataset.answer).cloneNode(true);
      const label = document.createElement("label");
      choice.type = "radio";
      // Or the browser would gather what is chosen, in all questions so far, at every step, to fill it in again: also what was wiped.
      choice.autocomplete = "off";
      choice.name = root.id;
      choice.value = told.dataset.answer;
      label.className = "kh-choice";
      label.append(choice, document.createElement("span"));
      label.lastChild.append(...words.childNodes);
      told.after(label);
      return choice;
    });

  const fail = (root, radios) => {
    const error = kh.part(root, "error");
    error.hidden = false;
    for (const radio of radios) radio.setAttribute("aria-describedby", error.id);
    const box = kh.part(kh.main, "errors");
    const link = box.querySelector("a");
    kh.repeat(link, kh.part(error, "message"));
    link.href = `#${root.id}`;
    root.prepend(box);
    box.hidden = false;
    const prefix = `${kh.main.dataset.error} `;
    document.title = prefix + document.title.replace(prefix, "");
    scrollTo(0, 0);
    box.focus({preventScroll: true});
  };

  const clear = (root, radios) => {
    kh.part(root, "error").hidden = true;
    for (const radio of radios) radio.removeAttribute("aria-describedby");
  };

  // The next screen after an answer. Another answer than before leads to the first thing that is not known yet.
  const onward = (now, given, question, isSame) => {
    const nodes = kh.engine.screens(kh.tree, given, now.from);
    const here = nodes.findIndex((node) => node.id === question);
    return isSame && !now.changing ? nodes[here + 1] : nodes[nodes.length - 1];
  };

  const answer = (question, choice) => {
    const now = kh.history.now();
    const told = kh.told(now, question);
    const {given, lost} = kh.engine.change(kh.tree, {...told, ...kh.history.known()}, question, choice, now.from);
    const next = onward(now, given, question, now.given[question] === choice);
    kh.history.pass();
    kh.history.go({from: now.from, given, told, screen: next.id, lost: lost.filter((id) => !(id in told))});
  };

  kh.component("question", (root) => {
    const radios = choices(root);
    const next = () => {
      const picked = [...root.querySelectorAll(":checked")].map((radio) => radio.value).join(" ");
      try {
        if (picked) answer(root.dataset.node, picked);
        else fail(root, radios);
      } catch (error) {
        // Not a button that does nothing: from here on the links, as without script.
        if (kh.isOn) kh.stop(root.dataset.node);
        throw error;
      }
    };
    kh.part(root, "next").addEventListener("click", next);
    root.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target.localName !== "input") return;
      event.preventDefault();
      next();
    });
    return (view) => {
      clear(root, radios);
      const isHere = view.section === root;
      const given = isHere ? view.entry.given[root.dataset.node] : "";
      for (const radio of radios) radio.checked = ` ${given} `.includes(` ${radio.value} `);
      if (isHere) kh.part(root, "number").textContent = view.number;
    };
  });

  // The link goes to the first answer, and brings the question into sight with it.
  kh.component("errors", (root) => {
    root.querySelector("a").addEventListener("click", (event) => {
      event.preventDefault();
      const radio = kh.section(event.currentTarget.hash.slice(1)).querySelector("input");
      radio.focus({preventScroll: true});
      radio.closest("fieldset").scrollIntoView();
    });
    return () => { root.hidden = true; };
  });
}
