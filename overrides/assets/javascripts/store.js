// One key for this tab, so that a reload keeps the screen. Where nothing may be stored, memory is enough.
{
  const NAME = "keuzehulp";
  // A second tree on the site has a key of its own.
  const key = document.querySelector("main").dataset.key ?? NAME;

  const tried = (act) => {
    try {
      return act(sessionStorage);
    } catch {
      return null;
    }
  };

  const keys = (storage) => Array.from({length: storage.length}, (_, at) => storage.key(at));
  const isOurs = (each) => each === NAME || each.startsWith(`${NAME}-`);

  kh.store = {
    read: (tree) => kh.stored(tree, tried((storage) => JSON.parse(storage.getItem(key)))),
    // What another page of this site sent along, once.
    take: () => tried((storage) => {
      const sent = JSON.parse(storage.getItem(key))?.entry;
      if (sent) storage.removeItem(key);
      return sent;
    }),
    write: (value) => tried((storage) => storage.setItem(key, JSON.stringify(value))),
    // Of every tree: who wipes does not know that there are more.
    clear: () => tried((storage) => { for (const each of keys(storage).filter(isOurs)) storage.removeItem(each); }),
  };
}
