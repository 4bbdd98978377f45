// One run through the questions: an entry for every screen that was shown, side by side with the browser's history.
//
// entry: {from, given, screen} as in engine.js, with `told`, the answers that a sentence gave beforehand, for when they are asked,
// `changing` while one answer is changed, `lost`, the questions whose answers no longer hold, and `notice`, the name of something to tell. Where
// one answered, `given` stands only at the end of the way that was gone on: it holds all answers before it. In the browser's history stand only the run's id and the number of the entry.
{
  // Browsers keep no more than this, so there is no way back to what was before.
  const MOST = 50;
  let id = "";
  // The last entries, the place among them of the one that shows, and how many came before them.
  let log = [];
  let at = 0;
  let past = 0;

  // A browser may refuse, with an error or in silence: too often, or in a frame. From then on its Back may lead out of the site, so "Terug" does without.
  let isRefused = false;
  const isMarked = () => history.state?.run === id && history.state.step === past + at;
  const mark = (how, address) => {
    try {
      history[how]({run: id, step: past + at}, "", address);
      isRefused ||= !isMarked();
    } catch {
      isRefused = true;
    }
  };
  // `kept` once something was stored: then a store without this run means that somebody wiped it, maybe on another page.
  let kept = false;
  const save = () => { kept = kh.store.write({version: kh.tree.version, run: id, log, at, past}) !== null; };

  const add = (entry) => {
    const all = [...log.slice(0, at + 1), entry];
    log = all.slice(-MOST);
    past += all.length - log.length;
    at = log.length - 1;
  };

  const now = () => log[at];

  // As a page starts, a mark takes browsers as long as all else together. So then it waits for a task of its own, or for the next screen.
  let late = 0;
  const settle = () => {
    if (late) mark("replaceState");
    late = 0;
  };

  // Begin a run with this entry, in the place of whatever the browser shows now.
  const begin = (entry, address) => {
    id = Math.random().toString(36).slice(2, 10);
    log = [entry];
    at = past = 0;
    if (kh.isOn || address) mark("replaceState", address);
    else late = setTimeout(settle);
    if (entry.screen !== kh.tree.begin) save();
  };

  // The next screen, with an entry of its own in the browser's history.
  const go = (entry) => {
    settle();
    add(entry);
    mark("pushState");
    save();
    kh.show(entry, {focus: true});
  };

  // The next screen, when the browser has made an entry by itself.
  const follow = (entry, address) => {
    add(entry);
    mark("replaceState", address);
    save();
    kh.show(entry, {focus: true});
  };

  // Another screen in the place of this one.
  const replace = (entry) => {
    log[at] = entry;
    mark("replaceState");
    save();
    kh.show(entry, {focus: true});
  };

  // What is given here stands at the next entry, which is to follow: or each step would write all answers so far as often as there are screens.
  const pass = () => { log[at] = {...log[at], given: null}; };

  const stored = (run) => {
    const found = kh.store.read(kh.tree);
    return found?.run === run ? found : null;
  };

  // Return to what the browser's history tells of, if that is known.
  const restore = (state) => {
    const found = state && (state.run === id ? {log, past} : stored(state.run));
    const place = found && state.step - found.past;
    if (!found?.log[place] || !kh.isKnown(kh.tree, found.log[place])) return false;
    id = state.run;
    ({log, past} = found);
    at = place;
    log[at] = kh.storedAt(log, at);
    save();
    return true;
  };

  // All answers of this way: also those given further on, before the reader went back.
  const known = () => {
    const last = log[log.length - 1];
    return last.from === now().from ? {...last.given, ...now().given} : now().given;
  };

  kh.history = {begin, go, follow, replace, pass, restore, now, known};
  kh.history.isGone = () => kept && !stored(id);
  kh.history.previous = () => (isRefused ? undefined : log[at - 1]);
  kh.history.is = (state) => state?.run === id;
  kh.history.move = (address) => mark("replaceState", address);
}
