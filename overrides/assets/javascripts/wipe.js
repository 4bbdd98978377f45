// "Wis mijn antwoorden": every key goes, the run ends, and what the browser's history still holds leads to the start.
{
  kh.forget = () => {
    for (const field of document.querySelectorAll('input[type="date"]')) field.value = "";
    kh.history.begin(kh.beginning());
    kh.show(kh.history.now(), {focus: true});
    kh.tell(kh.main.dataset.cleared);
  };

  // The start tells whether something is left to go on with.
  kh.review = () => {
    if (kh.history.isGone()) kh.forget();
    else if (kh.history.now().screen === kh.tree.begin) kh.show(kh.history.now());
  };

  kh.component("wipe", (button) => {
    button.addEventListener("click", () => kh.wipe());
  });
}
