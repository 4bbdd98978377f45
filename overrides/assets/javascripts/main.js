// Everything is there. Hiding comes last: when anything fails before, the document stays as it is without script.
{
  const begin = () => {
    if (!globalThis.CSSLayerBlockRule) return; // a browser without cascade layers has none of our styles, and could hide nothing
    kh.main = document.querySelector("[data-begin]");
    kh.unsave();
    kh.tree = kh.readTree(kh.main);
    kh.addComponents();
    kh.startRouter();
    kh.swap();
    kh.show(kh.history.now());
    kh.listen();
    kh.isOn = true;
    document.documentElement.dataset.ready = "";
    document.documentElement.classList.add("kh-guided");
  };

  try {
    begin();
  } catch (error) {
    kh.stop("");
    console.error(error);
  }
}
