// What the tests do inside a page, many steps in one go: every step from outside costs a trip between two programs.
window.inside = (() => {
  const isSeen = (each) => each.checkVisibility({visibilityProperty: true, opacityProperty: true});

  // The middle of an element, brought into sight as a reader would, when a finger there presses it: not when something lies over it.
  const place = (one) => {
    if (!one || !isSeen(one)) return null;
    one.scrollIntoView({block: "nearest"});
    const box = one.getBoundingClientRect();
    const middle = [box.x + box.width / 2, box.y + box.height / 2];
    return one.contains(document.elementFromPoint(...middle)) ? middle : null;
  };

  const find = (selector, text = "") => {
    const all = [...document.querySelectorAll(selector)];
    return all.find((each) => (!text || each.textContent.trim() === text) && isSeen(each));
  };

  // Where to press what can be seen and says this.
  const spot = (selector, text) => {
    const middle = place(find(selector, text));
    if (!middle) throw new Error(`“${text || selector}” cannot be seen and pressed on ${screen().node}`);
    return middle;
  };

  // Press whatever lies on top there.
  const press = (selector, text) => document.elementFromPoint(...spot(selector, text)).click();

  const answer = (question, choice) => `label:has(input[name="${question}"][value="${choice}"])`;

  const choose = (question, choice) => {
    press(answer(question, choice));
    press("button", "Verder");
  };

  // What a reader meets: the one screen in sight, what has the focus, what is chosen, and what the window and the address say.
  const screen = () => {
    const [section, ...more] = [...document.querySelectorAll("[data-node]")].filter(isSeen);
    const heading = section.querySelector("h2");
    const box = heading.getBoundingClientRect();
    return {
      node: section.dataset.node,
      alone: more.length === 0,
      focused: document.activeElement === heading,
      nothing: document.activeElement === document.body,
      heading: heading.innerText,
      sight: box.top >= 0 && box.bottom <= innerHeight,
      progress: [...section.querySelectorAll(".kh-progress")].filter(isSeen).map((each) => each.innerText).join(" "),
      chosen: [...section.querySelectorAll("input:checked")].filter(isSeen).map((each) => each.value),
      title: document.title,
      address: location.href,
    };
  };

  // The same, with every word on the screen.
  const words = () => ({...screen(), words: document.querySelector("[data-now]").innerText});

  // Answer these questions, the first of which is on the screen, and give every screen; at the outcome also how many answers it names.
  const onward = (steps) => {
    const screens = [];
    for (const [question, choice] of steps) {
      screens.push(screen());
      choose(question, choice);
    }
    return [...screens, {...screen(), rows: document.querySelectorAll(".kh-recap__row").length}];
  };

  // The same from the start to the end.
  const walk = (steps) => {
    press("#begin a", "Begin met de vragen");
    return onward(steps);
  };

  const restart = () => press("[data-now] .kh-screen__foot a", "Begin opnieuw");

  // From wherever the page is to a question: to the first as a reader comes there, to others with what was answered before them as after Back and Forward.
  const at = (given, question) => {
    if (given.length > 0) return kh.history.go({...kh.beginning(), given: Object.fromEntries(given), screen: question});
    if (document.documentElement.dataset.screen !== "start") restart();
    return press("#begin a", "Begin met de vragen");
  };

  // After a turn in the browser's history, and all that listens to it.
  const turned = (how) => new Promise((done) => {
    addEventListener("popstate", () => setTimeout(() => done(words())), {once: true});
    history[how]();
  });

  const settled = () => new Promise((done) => setTimeout(done));

  // Go to an address of this document, as somebody who types it.
  const follow = async (fragment) => {
    const gone = new Promise((done) => addEventListener("hashchange", done, {once: true}));
    location.hash = fragment;
    await gone;
    await settled();
  };

  // Choose a way of filling in, which begins with the first question.
  const begin = (way) => {
    const item = way ? `[data-way="${way}"]` : "[data-way]:first-child";
    press(isSeen(document.querySelector(item)) ? `${item} a` : "#begin .kh-button");
  };

  // An answer given on its screen, without looking whether a reader could press it: in half the time, where that is not what is tested.
  const give = (question, choice) => {
    document.querySelector(`#${question} input[value="${choice}"]`).click();
    document.querySelector(`#${question} [data-part="next"]`).click();
  };

  // From wherever the page is to the question after these answers, all of them given at once as after Back and Forward: `test_steps.py`
  // gives them one by one.
  const ask = (way, steps, question) => {
    const isBegun = !way && document.documentElement.dataset.mode === document.querySelector("[data-way]").dataset.way;
    if (!isBegun) {
      if (document.documentElement.dataset.screen !== "start") restart();
      begin(way);
    }
    if (!isBegun && steps.length === 0) return;
    kh.history.go({...kh.beginning(), given: Object.fromEntries(steps), screen: question ?? kh.tree.start});
  };

  // To a scene of `scenes.py`; then unfold what is there, and look.
  const scene = async ({way, steps, fragment, presses, argument}, look) => {
    // A finger that presses elsewhere ends what is selected, as a text to copy is; a browser that keeps it looks for a place for it on each screen.
    getSelection().removeAllRanges();
    const last = steps?.at(-1);
    if (steps) ask(way, steps.slice(0, -1), last?.[0]);
    else if (document.documentElement.dataset.screen !== "start") restart();
    if (fragment) await follow(fragment);
    if (last) give(...last);
    for (const each of presses) {
      for (const one of [...document.querySelectorAll(each)].filter(isSeen)) one.click();
      await settled();
    }
    for (const fold of document.querySelectorAll("[data-now] details")) fold.open = true;
    return look(argument);
  };

  // Do something while the screens that are hidden are not there at all: a program that looks at everything is done ten times sooner.
  const alone = async (act) => {
    const away = [...document.querySelectorAll("[data-node]:not([data-now])")].map((each) => [each, new Comment()]);
    for (const [each, mark] of away) each.replaceWith(mark);
    try {
      return await act();
    } finally {
      for (const [each, mark] of away) mark.replaceWith(each);
    }
  };

  return {scene, alone, give, follow, isSeen, place, spot, press, answer, choose, screen, words, walk, onward, at, restart, turned};
})();
