// Answers that were wiped stay away, also on a page that the browser brings back as it was left.
//
// `kh.forget()` is what a page does when answers are wiped, `kh.review()` when they may have been wiped elsewhere.
{
  const root = document.documentElement;

  kh.wipe = () => {
    kh.store.clear();
    kh.forget();
  };

  // Nothing is in sight until it is known what is still there.
  addEventListener("pagehide", () => { root.dataset.away = ""; });
  addEventListener("pageshow", (event) => {
    if (event.persisted) kh.review();
    delete root.dataset.away;
  });
  // Another frame in this tab wiped.
  addEventListener("storage", ({newValue}) => { if (newValue === null) kh.review(); });

  // Firefox keeps a copy of the tab's storage with every page behind Back and Forward, also of what was wiped since, and a reload reads that copy.
  // A page that holds a lock is not kept there; where there are no locks, one that waits for the end is not. Chromium keeps both, with one storage.
  if (navigator.locks) navigator.locks.request("keuzehulp", {mode: "shared"}, () => new Promise(() => {})).catch(() => {});
  else addEventListener("unload", () => {});
}
