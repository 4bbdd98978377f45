// What belongs to answers that were given: above the next question, and all of it again at the outcome.
{
  const note = (step) => {
    const item = kh.section(step.node.id).querySelector(`[data-answer="${step.answer.id}"]`).parentElement;
    return item.querySelector(".kh-answers__note");
  };

  const isUnknown = (step) => step.answer.letter === "w";

  const fill = (root, name, elements) => {
    kh.part(root, name).hidden = elements.length === 0;
    kh.part(root, `${name}-list`).replaceChildren(...elements);
    return elements.length;
  };

  // A question is described by its hint, and by the notes above it for who goes straight to its answers.
  const describe = (question, ...ids) => {
    const hint = question.querySelector('[id$="_hint"]');
    const all = hint ? [...ids, hint.id] : ids;
    question.toggleAttribute("aria-describedby", all.length > 0);
    if (all.length > 0) question.setAttribute("aria-describedby", all.join(" "));
  };

  const place = (root, view) => {
    const question = view.section.querySelector("fieldset");
    question?.before(root);
    if (question) describe(question, root.id);
    if (!question) (kh.part(view.section, "plan") ?? view.section.querySelector("h2")).after(root);
    root.hidden = false;
  };

  const remove = (root) => {
    if (root.nextElementSibling?.localName === "fieldset") describe(root.nextElementSibling);
    root.hidden = true;
  };

  kh.component("notes", (root) => (view) => {
    const isEnd = view.node.kind === "outcome";
    const told = (isEnd ? view.before : view.last).filter(note);
    const copies = (steps) => steps.map((step) => kh.saying("p", note(step)));
    const {notice = "", lost = []} = view.entry;
    const filled = [
      fill(root, "unknown", isEnd ? copies(told.filter(isUnknown)) : []),
      fill(root, "known", copies(isEnd ? told.filter((step) => !isUnknown(step)) : told)),
      fill(root, "lost", lost.filter((id) => kh.tree.nodes[id]).map((id) => kh.saying("li", kh.heading(id)))),
    ];
    kh.part(root, "known-title").hidden = !isEnd;
    kh.part(root, "known-answer").hidden = isEnd;
    if (!isEnd && told.length > 0) kh.repeat(kh.part(root, "answer"), kh.label(told[0].node.id, told[0].answer.id));
    for (const name of ["stale", "bad"]) kh.part(root, name).hidden = notice !== name;
    remove(root);
    if (notice || filled.some(Boolean)) place(root, view);
  });
}
