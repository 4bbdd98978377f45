// One key for this tab, so that a reload keeps the screen. Where nothing may be stored, memory is enough.
{
  const KEY = "keuzehulp";

  const tried = (act) => {
    try {
      return act(sessionStorage);
    } catch {
      return null;
    }
  };

  kh.store = {
    read: () => tried((storage) => JSON.parse(storage.getItem(KEY))),
    write: (value) => tried((storage) => storage.setItem(KEY, JSON.stringify(value))),
    clear: () => tried((storage) => storage.removeItem(KEY)),
  };
}
