// What the elements with a name in `data-module` do, and what only works with script in the place of what is only needed without.
//
// What stands in a question, an outcome or an option is made ready when it first shows, and hears only of its own screen, as it comes and as it
// goes. All else is made ready at the start, and hears of every screen.
{
  const LATER = '[data-kind]:not([data-kind="start"])';
  const WITH = '.kh-choice, .kh-progress, .kh-next, [data-script="with"]';
  const WITHOUT = '.kh-fieldset a, .kh-answers__note, [data-script="without"]';
  const always = [];
  const own = new Map();

  const anywhere = (selector) => document.querySelectorAll(selector);
  const atStart = (selector) => [...anywhere(selector)].filter((each) => !each.closest(LATER));

  // A part that fails is left out; without the questions nothing works, so then the whole document is shown.
  const guarded = (name, element, act) => (value) => {
    try {
      return act(value);
    } catch (error) {
      if (name === "question") throw error;
      element.hidden = true;
      console.error(error);
    }
  };

  // Set up the component of each of these elements, and give what they do at a screen.
  const added = (elements) =>
    elements.flatMap((element) => {
      const name = element.dataset.module;
      const show = name in kh.components && guarded(name, element, kh.components[name])(element);
      return show ? [guarded(name, element, show)] : [];
    });

  const swap = (isOn, find) => {
    for (const each of find(WITH)) each.hidden = !isOn;
    for (const each of find(WITHOUT)) each.hidden = isOn;
  };

  // What a screen has from elsewhere in the document, each given by the component that fills it in.
  kh.fillers = [];

  const makeReady = (section) => {
    for (const fill of kh.fillers) guarded("filler", {}, fill)(section);
    const find = (selector) => section.querySelectorAll(selector);
    own.set(section, added([section, ...find("[data-module]")]));
    swap(true, find);
  };

  kh.addComponents = () => { always.push(...added(atStart("[data-module]"))); };
  kh.swap = () => swap(true, atStart);

  // What is to be done when this screen shows in the place of that one.
  kh.ready = (section, last) => {
    if (section.matches(LATER) && !own.has(section)) makeReady(section);
    return new Set([last, section].flatMap((each) => own.get(each) ?? []).concat(always));
  };

  // As it was.
  kh.undo = () => {
    swap(false, anywhere);
    for (const each of anywhere("[data-in]")) each.hidden = true;
    for (const each of anywhere("[data-not-in]")) each.hidden = false;
  };
}
