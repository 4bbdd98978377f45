// Printing an outcome: the plan on one sheet, with the answers or without; or all that belongs to it.
{
  const root = document.documentElement;
  const WHOLE = ".kh-fold";
  const USUAL = ".kh-fold--paper";
  let opened = [];

  kh.component("print", (button) => {
    button.addEventListener("click", () => {
      root.toggleAttribute("data-print-bare", button.dataset.answers === "without");
      root.toggleAttribute("data-print-whole", "whole" in button.dataset);
      print();
    });
  });

  // What is printed is unfolded while it is: not every browser prints what is folded.
  addEventListener("beforeprint", () => {
    const kind = root.hasAttribute("data-print-whole") ? WHOLE : USUAL;
    opened = [...document.querySelectorAll(`[data-now] ${kind}:not([open])`)];
    for (const fold of opened) fold.open = true;
  });

  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    for (const name of ["bare", "whole"]) root.removeAttribute(`data-print-${name}`);
    if (root.dataset.screen === "outcome") kh.tell(kh.main.dataset.printed);
  });
}
