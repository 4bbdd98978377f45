// One's own route on the page with the whole tree, out of this tab's store. No address ever holds it, and without it nothing shows.
{
  const main = document.querySelector("main");
  kh.main = main;

  // The screens up to the one that was left, each question with its answer, or nothing.
  const route = (tree) => {
    const found = kh.store.read(tree);
    const entry = found && kh.storedAt(found.log, found.at);
    if (!Object.hasOwn(tree.nodes, entry?.from ?? "")) return [];
    const {steps, end} = kh.engine.walk(tree, entry.given, entry.from);
    const left = steps.findIndex(({node}) => node.id === entry.screen);
    return left < 0 ? [...steps, {node: end}] : [...steps.slice(0, left), {node: tree.nodes[entry.screen]}];
  };

  const item = (node) => main.querySelector(`li[data-node="${node.id}"]`);
  const code = (node) => item(node).id;

  const letter = (answer) => (answer?.letter === "w" ? "?" : (answer?.letter ?? ""));
  // Several answers at once share their ways on.
  const isOf = (answer, letters) => letters.includes(answer?.all ? "+" : letter(answer));

  const inDrawing = ({node, answer}, next) => {
    for (const box of main.querySelectorAll(`[data-box="${code(node)}"]`)) {
      box.classList.add("kh-drawing__box--own");
      for (const cell of answer ? box.querySelectorAll("[data-letters]") : []) {
        cell.classList.toggle("kh-drawing__cell--own", isOf(answer, cell.dataset.letters));
      }
    }
    for (const way of answer ? main.querySelectorAll(`[data-way^="${code(node)} "]`) : []) {
      const [, letters, end] = way.dataset.way.split(" ");
      way.classList.toggle("kh-drawing__way--own", isOf(answer, letters) && end === code(next.node));
    }
  };

  const inList = ({node, answer}, mark) => {
    const chosen = answer ? (answer.all ?? [answer]) : [];
    const places = chosen.map(({id}) => item(node).querySelector(`[data-answer="${id}"] .kh-overview__label`));
    for (const place of [item(node).querySelector("h3"), ...places]) place.append(mark.content.cloneNode(true));
  };

  const show = (root, steps) => {
    steps.forEach((step, number) => {
      inDrawing(step, steps[number + 1]);
      inList(step, kh.part(root, "mark"));
    });
    kh.part(root, "codes").textContent = steps.map(({node, answer}) => `${code(node)}${letter(answer)}`).join(" → ");
    for (const each of [root, ...main.querySelectorAll("[data-own]")]) each.hidden = false;
  };

  const hide = (root) => {
    for (const each of main.querySelectorAll(".kh-overview__own")) each.remove();
    for (const name of ["box", "way", "cell"]) {
      for (const each of main.querySelectorAll(`.kh-drawing__${name}--own`)) each.classList.remove(`kh-drawing__${name}--own`);
    }
    kh.part(root, "codes").textContent = "";
    for (const each of [root, ...main.querySelectorAll("[data-own]")]) each.hidden = true;
  };

  // A box is a stop for the keyboard only as long as it can be scrolled, which hangs on the window.
  const stop = (room) => {
    room.tabIndex = room.scrollWidth > room.clientWidth || room.scrollHeight > room.clientHeight ? 0 : -1;
  };
  const watch = new ResizeObserver((sized) => { for (const {target} of sized) stop(target); });

  // A drawing that is wider than its box begins where the tree does.
  const reveal = (room) => {
    stop(room);
    watch.observe(room);
    const box = room.querySelector("[data-box]").getBoundingClientRect();
    room.scrollLeft += box.x + box.width / 2 - room.getBoundingClientRect().x - room.clientWidth / 2;
  };

  const begin = () => {
    main.querySelectorAll(".kh-drawing__room").forEach(reveal);
    const root = main.querySelector('[data-module="route"]');
    const button = kh.part(root, "wipe");
    kh.review = () => {
      hide(root);
      const steps = route(kh.readTree(main));
      if (steps.length > 1) show(root, steps);
    };
    kh.forget = () => {
      hide(root);
      kh.part(main, "status").textContent = button.dataset.done;
      main.focus();
    };
    kh.review();
    button.addEventListener("click", () => kh.wipe());
    document.documentElement.dataset.ready = "";
  };

  begin();
}
