// What was stored comes back from outside: from another version of this page, or from anybody's hand. It is taken when it has the form that history.js
// writes, or not at all.
{
  const isText = (value) => typeof value === "string";
  const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isTexts = (value) => Array.isArray(value) && value.every(isText);
  const isGiven = (value) => value === null || (isRecord(value) && Object.values(value).every(isText));

  const isEntry = (entry) =>
    isRecord(entry) && isText(entry.from) && isText(entry.screen) && isGiven(entry.given) && isGiven(entry.told ?? null) && isTexts(entry.lost ?? []);

  const isLog = (log) => Array.isArray(log) && log.every(isEntry) && Boolean(log[log.length - 1]?.given);

  kh.stored = (tree, value) => {
    const isOurs = isRecord(value) && value.version === tree.version && isText(value.run) && isCount(value.past) && isLog(value.log);
    return isOurs && isCount(value.at) && value.at < value.log.length ? value : null;
  };

  // The entry at this place, with all answers before it: these stand at the end of the way that was gone on.
  kh.storedAt = (log, at) => ({...log[at], given: log.slice(at).find((entry) => entry.given).given});

  // Whether the tree has the screens that an entry names.
  kh.isKnown = (tree, entry) => [entry.from, entry.screen].every((id) => Object.hasOwn(tree.nodes, id));
}
