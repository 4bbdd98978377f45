// Ways to a screen other than answering: an address with a fragment, Back and Forward, and links inside the document.
{
  const bare = () => location.href.split("#")[0];

  const isOnTheWay = (id, {given, from}) => kh.engine.screens(kh.tree, given, from).some((node) => node.id === id);

  // The screen of one node. Off the way so far it stands alone, as the first of a way of its own.
  const screen = (id) => {
    const now = kh.history.now();
    if (id === kh.tree.begin || id === kh.tree.start) return {...kh.beginning(), screen: id};
    return now && isOnTheWay(id, now) ? {given: now.given, from: now.from, screen: id} : {given: {}, from: id, screen: id};
  };

  const shared = (fragment) => {
    const found = kh.link.read(kh.tree, fragment);
    if (!found) return {...kh.beginning(), notice: "bad"};
    const {end} = kh.engine.walk(kh.tree, found.given);
    return {...kh.beginning(), given: found.given, screen: end.id, notice: found.stale ? "stale" : ""};
  };

  // What showed last, for who comes back from a page that an outcome led to: as long as this tab knows it, and without a word of it in an address.
  const last = () => {
    const found = kh.store.read(kh.tree);
    return found && kh.isKnown(kh.tree, found.log[found.at]) ? kh.storedAt(found.log, found.at) : kh.beginning();
  };

  // The screen that a fragment asks for, by its name or by an older one inside it; or nothing: then it is a mode or not ours.
  const asked = (fragment) => {
    if (/^#k\b(?!-)/.test(fragment)) return shared(fragment);
    if (fragment === "#kh_verder") return last();
    const node = document.getElementById(fragment.slice(1))?.closest("[data-node]")?.dataset.node;
    return kh.tree.nodes[node] ? screen(node) : null;
  };

  // On the first screen, and where nobody knows what was asked.
  kh.beginning = () => ({given: {}, from: kh.tree.start, screen: kh.tree.begin});

  kh.startRouter = () => {
    const fragment = kh.link.clean(location.hash);
    const entry = kh.sent() ?? asked(fragment);
    if (entry) kh.history.begin(entry, bare());
    else if (!kh.history.restore(history.state)) kh.history.begin(kh.beginning(), fragment === location.hash ? undefined : bare() + fragment);
  };

  const onPopState = (event) => {
    if (!kh.isOn || !event.state) return;
    if (!kh.history.restore(event.state)) kh.history.begin(kh.beginning());
    kh.show(kh.history.now(), {focus: true});
  };

  // Somebody typed a fragment, or followed a link to one.
  const onHashChange = () => {
    if (!kh.isOn || kh.history.is(history.state)) return;
    const entry = asked(kh.link.clean(location.hash));
    kh.history.follow(entry ?? kh.history.now(), entry ? bare() : undefined);
  };

  // What is folded cannot have the focus.
  const unfold = (target) => {
    const fold = target.closest("details");
    if (fold) fold.open = true;
  };

  const goTo = (target) => {
    if (kh.tree.nodes[target.id]) return kh.history.go(screen(target.id));
    unfold(target);
    target.tabIndex = -1;
    return target.focus();
  };

  const onClick = (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!kh.isOn || !link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    goTo(target);
  };

  // From screen to screen each begins at its top. Who comes back to the page, or loads it again, is where they were: that is the browser's.
  const restore = (how) => () => { history.scrollRestoration = how; };

  kh.listen = () => {
    addEventListener("load", () => setTimeout(restore("manual")));
    addEventListener("pagehide", restore("auto"));
    addEventListener("pageshow", (event) => event.persisted && restore("manual")());
    addEventListener("popstate", onPopState);
    addEventListener("hashchange", onHashChange);
    document.addEventListener("click", onClick);
  };
}
