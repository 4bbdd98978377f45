// "Uw antwoorden": each with a way to change it, whether it decided, and what another answer would have done.
{
  const goal = (end) => {
    const element = document.createElement("span");
    if (end.kind === "question") element.textContent = kh.section(end.id).dataset.more;
    else kh.repeat(element, kh.heading(end.id));
    return element;
  };

  const other = (question, {answer, end}) => {
    const item = document.createElement("li");
    const label = kh.saying("span", kh.label(question, answer.id));
    label.className = "kh-recap__other";
    item.append(label, " ", goal(end));
    return item;
  };

  const change = (question) => {
    const {given, from, told} = kh.history.now();
    kh.history.go({given, from, told, screen: question, changing: true});
  };

  const row = (template, step, hasDecided) => {
    const copy = template.content.cloneNode(true).firstElementChild;
    const id = step.node.id;
    for (const place of copy.querySelectorAll('[data-part="question"]')) kh.repeat(place, kh.heading(id));
    kh.repeat(kh.part(copy, "answer"), kh.label(id, step.answer.id));
    kh.part(copy, "decided").hidden = !hasDecided;
    kh.part(copy, "others").replaceChildren(...step.others.map((each) => other(id, each)));
    kh.part(copy, "change").addEventListener("click", () => change(id));
    return copy;
  };

  // So many are made at once; the others of a very long way when the fold is opened, or printed.
  const FIRST = 50;

  kh.component("recap", (root) => {
    const list = kh.part(root, "rows");
    const template = kh.part(root, "row");
    let rest = [];
    const fill = () => list.append(...rest.splice(0).map((make) => make()));
    root.addEventListener("toggle", fill);
    addEventListener("beforeprint", fill);
    return (view) => {
      list.replaceChildren();
      root.hidden = view.node.kind !== "outcome" || view.before.length === 0;
      if (root.hidden) return;
      const {given, from} = view.entry;
      const steps = kh.engine.whatIf(kh.tree, given, from);
      const decided = new Set(kh.engine.decided(kh.tree, given, from, steps));
      const rows = steps.map((step) => () => row(template, step, decided.has(step.node.id)));
      rest = rows.splice(FIRST);
      list.append(...rows.map((make) => make()));
    };
  });
}
