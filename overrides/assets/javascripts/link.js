// Answers in the fragment of a link and back: `#k=3.1a2b3a4a5b7a`, the version of the tree, then number and letter of each answer;
// the letters of all, where several were chosen.
// What is read here came from outside: it is taken as codes that the tree knows, or not at all.
{
  const FORM = /^#k=([1-9]\d{0,4})\.((?:[1-9]\d{0,4}[a-z]+)+)$/;

  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };

  // A fragment as we write them. Programs that pass a link on may write signs in it as %3D, even twice, and add what stood behind it.
  const clean = (fragment) => decoded(decoded(fragment)).replace(/[^#\w=.-].*$/s, "").replace(/\.+$/, "");

  const write = (tree, given) => {
    const codes = kh.engine.walk(tree, given).steps.map(({node, answer}) => `${node.number}${answer.letter}`);
    return `#k=${tree.version}.${codes.join("")}`;
  };

  const numbered = (tree, number) => Object.values(tree.nodes).find((node) => node.number === number);

  // [question, answer] for each code; an answer that the tree does not have is left out.
  const known = (tree, codes) =>
    codes.match(/\d+[a-z]+/g).map((code) => {
      const node = numbered(tree, parseInt(code, 10));
      const answer = node && kh.engine.strategy.find(node, "letter", code.replace(/\d+/, ""));
      return answer && [node.id, answer.id];
    });

  // {given, stale}, or null when this is no link of ours. From another version, what still holds is kept.
  const read = (tree, fragment) => {
    const found = FORM.exec(fragment);
    if (!found) return null;
    const pairs = known(tree, found[2]);
    const stale = Number(found[1]) !== tree.version;
    const {given} = kh.engine.keep(tree, Object.fromEntries(pairs.filter(Boolean)));
    return stale || write(tree, given) === fragment ? {given, stale} : null;
  };

  kh.link = {clean, write, read};
}
