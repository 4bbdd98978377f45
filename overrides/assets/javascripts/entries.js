// A sentence to begin with: the answers that it gives are told beforehand, and used when their question comes up.
{
  // {question: answer} as the template wrote it.
  const told = (link) => Object.fromEntries(link.dataset.told.split(" ").map((pair) => pair.split(":")));

  // Begin with what is told: at the first question that it leaves open, or where it ends.
  const beginning = (answers) => {
    const {given} = kh.engine.keep(kh.tree, answers);
    const {end} = kh.engine.walk(kh.tree, given);
    return {...kh.beginning(), given, told: answers, screen: end.id};
  };

  // What another page of this site sent along in the tab, once.
  kh.sent = () => {
    const name = kh.store.take();
    const link = [...document.querySelectorAll("[data-told]")].find(({dataset}) => dataset.entry === name);
    return link ? beginning(told(link)) : null;
  };

  // What is told and not yet asked goes on with the reader. Who answers a question again, means that.
  kh.told = (now, question) => {
    const {[question]: replaced, ...rest} = now.told ?? {};
    return rest;
  };

  kh.component("entries", (root) => {
    root.addEventListener("click", (event) => {
      const link = event.target.closest("[data-told]");
      if (!link || !kh.isOn || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      kh.history.go(beginning(told(link)));
    });
  });
}
