// A sheet for paper has a button that prints it, where script runs.
for (const button of document.querySelectorAll('[data-module="sheet"]')) {
  button.addEventListener("click", () => print());
}
