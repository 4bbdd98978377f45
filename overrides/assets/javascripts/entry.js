// On another page: a sentence that begins the keuzehulp halfway. What it tells goes along in this tab, so that no address and no history holds it.
for (const link of document.querySelectorAll("a[data-entry]")) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    try {
      sessionStorage.setItem(link.dataset.key, JSON.stringify({entry: link.dataset.entry}));
    } catch {
      // Where nothing may be stored, the questions begin at the first.
    }
  });
}
