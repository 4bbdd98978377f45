import assert from "node:assert/strict";
import {test} from "node:test";
import {chance, givenOf, kh, paths, plain, tree} from "./loaded.mjs";

const FRAGMENTS = 10_000;
const LONGEST = 40;
const ALPHABET = "#k=.0123456789abcdefghijklmnopqrstuvwxyzABC%&<>\"' /\\-_é\u0000\u202e";

const valid = new Set(paths.flatMap((path) => path.steps.map((_, end) => kh.link.write(tree, Object.fromEntries(path.steps.slice(0, end + 1))))));

test("every path, and every beginning of one, comes back from its link", () => {
  for (const path of paths) {
    for (let length = 1; length <= path.steps.length; length += 1) {
      const given = Object.fromEntries(path.steps.slice(0, length));
      const fragment = kh.link.write(tree, given);
      assert.ok(fragment.length <= LONGEST, fragment);
      assert.deepEqual(plain(kh.link.read(tree, fragment)), {given, stale: false});
    }
  }
});

test("no two ways share a link", () => {
  assert.equal(new Set(paths.map((path) => kh.link.write(tree, givenOf(path)))).size, paths.length);
});

test("a link from another version keeps what still holds", () => {
  const newer = {...tree, version: tree.version + 1};
  for (const path of paths) {
    const found = plain(kh.link.read(newer, kh.link.write(tree, givenOf(path))));
    assert.deepEqual(found, {given: givenOf(path), stale: true});
  }
  const changed = plain(kh.link.read(newer, `#k=${tree.version}.1a2b99c3a`));
  assert.deepEqual(changed, {given: {situatie: "in-dienst", loon: "nee", onderwerp: "bedrijfsarts"}, stale: true});
  assert.deepEqual(plain(kh.link.read(newer, `#k=${tree.version}.1a2z3a`)), {given: {situatie: "in-dienst"}, stale: true});
});

const random = chance(20261122);
const pick = (from) => from[Math.floor(random() * from.length)];
const rubbish = () => Array.from({length: Math.floor(random() * 50)}, () => pick(ALPHABET)).join("");
const alike = () => `#k=${pick(["", "0", "1", "1", "1", "2", "01", "99999", "100000"])}.${Array.from({length: Math.floor(random() * 9)}, () => `${pick(["", "0", "1", "2", "3", "4", "5", "11", "99"])}${pick("abcdefwz")}`).join("")}`;
const mutated = () => {
  const letters = [...pick([...valid])];
  letters[Math.floor(random() * letters.length)] = pick(ALPHABET);
  return letters.join("");
};

// Read by another rule than the script's own: the codes are those of a real beginning of a path.
const isSound = (given) => kh.engine.keep(tree, given).lost.length === 0;

test("of random fragments, only links that we could have made ourselves are taken", () => {
  for (let count = 0; count < FRAGMENTS; count += 1) {
    const fragment = pick([rubbish, alike, mutated])();
    const found = kh.link.read(tree, fragment);
    if (found === null) assert.ok(!valid.has(fragment), fragment);
    else if (found.stale) assert.ok(isSound(found.given) && !fragment.startsWith(`#k=${tree.version}.`), fragment);
    else assert.ok(valid.has(fragment), fragment);
  }
});

test("a link that other programs passed on is understood, whatever they made of it or put behind it", () => {
  const link = kh.link.write(tree, givenOf(paths[0]));
  const behind = [".", ",", ")", ">", "&utm_source=mail", "?x=1", " en dan", "\u201d", "%20", "%3E", "...", "\n", ";", "!"];
  for (const passed of [link, encodeURIComponent(link), encodeURIComponent(encodeURIComponent(link)), `#${encodeURIComponent(link.slice(1))}`]) {
    for (const more of ["", ...behind]) assert.equal(kh.link.clean(passed + more), link, passed + more);
  }
  for (const fragment of ["#samen", "#uw-privacy", "#k=2.1a", ""]) assert.equal(kh.link.clean(fragment), fragment);
  assert.equal(kh.link.clean("#samen&utm_source=x"), "#samen");
  assert.equal(kh.link.clean("#k=2.1a%"), "#k=2.1a");
});
