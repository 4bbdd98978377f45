// Printing an outcome, with the answers or without.
{
  const root = document.documentElement;

  kh.component("print", (button) => {
    button.addEventListener("click", () => {
      root.toggleAttribute("data-print-bare", button.dataset.answers === "without");
      print();
    });
  });

  addEventListener("afterprint", () => root.removeAttribute("data-print-bare"));
}
