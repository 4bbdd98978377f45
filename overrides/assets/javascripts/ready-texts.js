// On a page: each ready text has a button that copies it. Without script the text stands there, to take over by hand.
kh.main = kh.part(document, "status");
kh.tell = (words) => { kh.main.textContent = words; };
for (const root of document.querySelectorAll('[data-module="copy"]')) {
  const button = kh.part(root, "copy");
  button.closest('[data-script="with"]').hidden = false;
  button.addEventListener("click", () => kh.copy(root));
}
document.documentElement.dataset.ready = "";
