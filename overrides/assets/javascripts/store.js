// One key for this tab, so that a reload keeps the screen. Where nothing may be stored, memory is enough.
{
  // A second tree on the site has a key of its own.
  const key = document.querySelector("main").dataset.key ?? "keuzehulp";

  const tried = (act) => {
    try {
      return act(sessionStorage);
    } catch {
      return null;
    }
  };

  kh.store = {
    read: () => tried((storage) => JSON.parse(storage.getItem(key))),
    write: (value) => tried((storage) => storage.setItem(key, JSON.stringify(value))),
    clear: () => tried((storage) => storage.removeItem(key)),
  };
}
