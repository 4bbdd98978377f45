// "Wis mijn antwoorden": the key goes, the run ends, and what the browser's history still holds leads to the start.
{
  const wipe = () => {
    kh.store.clear();
    kh.run.begin(kh.beginning());
    kh.show(kh.run.now(), {focus: true});
    kh.tell(kh.main.dataset.cleared);
  };

  kh.component("wipe", (button) => {
    button.addEventListener("click", wipe);
  });
}
