// In somebody else's page: tell how high a screen of this kind is. What is told hangs on the kind of the screen and the width of the frame alone, never on
// answers: each kind is as high as the highest of its screens, as that is before anybody answers. What takes more room scrolls inside.
// Nothing else is ever told, and nobody is listened to.
{
  const TYPE = "keuzehulp:1";
  const [LEAST, MOST] = [200, 20000];
  // The steps of a role: one screen, without questions.
  const PAGE = "page";
  const root = document.documentElement;
  const height = (element) => element.getBoundingClientRect().height;

  // Let the stylesheet show what is asked for, all at once, while `read` looks at it: one count of all places, and nobody sees it.
  const measuring = (what, read) => {
    root.dataset.measure = what;
    const found = read();
    delete root.dataset.measure;
    return found;
  };

  // The highest screen of a kind, in the page as it is without any.
  const highest = (screens) => {
    const heights = screens.map(height);
    return height(document.body) - heights.reduce((sum, each) => sum + each, 0) + Math.max(0, ...heights);
  };

  // What an outcome has besides, that moves from one to the other.
  const own = () => [...document.querySelectorAll(".kh-keep, .kh-own__rest")].reduce((sum, element) => {
    const {marginTop, marginBottom} = getComputedStyle(element);
    return sum + height(element) + parseFloat(marginTop) + parseFloat(marginBottom);
  }, 0);

  // The number of a question is that of the reader's way: here all have the same.
  const unnumbered = (screens, read) => {
    const numbers = screens.flatMap((screen) => [...screen.querySelectorAll('[data-part="number"]')]);
    const texts = numbers.map((number) => number.textContent);
    for (const number of numbers) number.textContent = "0";
    const found = read();
    numbers.forEach((number, at) => { number.textContent = texts[at]; });
    return found;
  };

  const measured = (kind) => {
    const screens = [...document.querySelectorAll(`[data-kind="${kind}"]`)];
    for (const screen of screens) kh.ready(screen);
    const most = unnumbered(screens, () => measuring(kind, () => highest(screens)));
    return kind === "outcome" ? most + measuring("own", own) : most;
  };

  // In the way of filling in that the frame began with: another one is the reader's choice.
  let way;
  const undressed = (read) => {
    const now = root.dataset.mode;
    way ??= now;
    if (way === now) return read();
    kh.dress(way);
    const found = read();
    kh.dress(now);
    return found;
  };

  const known = new Map();
  let told = "";
  const tell = (kind) => {
    const asked = `${kind} ${innerWidth}`;
    if (asked === told) return;
    told = asked;
    if (!known.has(asked)) known.set(asked, kind === PAGE ? measuring(kind, () => height(document.body)) : undressed(() => measured(kind)));
    parent.postMessage({type: TYPE, height: Math.min(Math.max(Math.ceil(known.get(asked)), LEAST), MOST)}, "*");
  };

  // The page around it, and other frames there, write in the same history. From then on Back may be theirs: "Terug" shows the screen before by itself.
  const shareHistory = () => {
    const {previous, go} = kh.history;
    let length = history.length;
    let isShared = false;
    const look = () => { isShared ||= history.length !== length; };
    kh.history.previous = () => {
      look();
      return isShared ? null : previous();
    };
    kh.history.go = (entry) => {
      look();
      go(entry);
      length = history.length;
    };
  };

  // The top of the frame comes into sight at every screen. It is at the same height in all of them: the page around may see how far it was moved.
  const toTop = () => kh.part(document, "top").scrollIntoView({block: "nearest", behavior: "instant"});

  if (parent !== self) {
    let kind = kh.readTree ? "" : PAGE;
    addEventListener("resize", () => { if (told) tell(kind); });
    // Once all screens but one are hidden, and the letters are there: the first look at the page is what asks for them.
    addEventListener("DOMContentLoaded", () => {
      height(document.body);
      document.fonts.ready.then(() => {
        known.clear();
        tell(kind);
      });
    });
    (self.requestIdleCallback ?? setTimeout)(() => { if (kh.isOn) for (const screen of document.querySelectorAll("[data-node]")) kh.ready(screen); });
    kh.component("frame", () => {
      shareHistory();
      // An element that is in sight or not, and can have the focus, would tell who asks for it by its name.
      for (const place of kh.main.querySelectorAll("[id][tabindex]")) place.removeAttribute("tabindex");
      kh.part(kh.main, "errors").addEventListener("focus", toTop);
      return (view) => {
        if (kind) toTop();
        kind = view.node.kind;
        if (kh.isOn) tell(kind);
      };
    });
  }
}
