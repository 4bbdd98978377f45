import assert from "node:assert/strict";
import {test} from "node:test";
import {chance, givenOf, kh, paths, plain, tree} from "../loaded.mjs";

const {walk} = kh.engine;
const byCodes = new Map(paths.map((path) => [path.codes, path]));
const codesOf = (steps) => steps.map(({node, answer}) => `${node.number}${answer.letter}`).join("");

test("every path ends where the compiler says, with the same told about the situation", () => {
  for (const path of paths) {
    const {steps, end} = walk(tree, givenOf(path));
    assert.equal(end.id, path.outcome, path.codes);
    assert.deepEqual(plain(steps.map(({node, answer}) => [node.id, answer.id])), path.steps);
    assert.deepEqual([...kh.engine.known(steps)].sort(), path.situation);
  }
});

test("every path comes back from its link, and no other spelling of it does", () => {
  for (const path of paths) {
    const fragment = kh.link.write(tree, givenOf(path));
    assert.equal(fragment, `#k=1.${path.codes}`);
    assert.deepEqual(plain(kh.link.read(tree, fragment)), {given: givenOf(path), stale: false});
  }
  for (const codes of ["1a2ba12b", "1a2aa12b", "1a2ad", "1a2aw", "1a2dw", "1a2z", "1a2", "1ab2a", "1a2ab12ab", "1a02a", "1a2d12a", "1a1a2d"]) {
    assert.equal(kh.link.read(tree, `#k=1.${codes}`), null, codes);
  }
});

test("of random fragments, only links that we could have made ourselves are taken", () => {
  const random = chance(20261122);
  const pick = (from) => from[Math.floor(random() * from.length)];
  const beginnings = new Set(paths.flatMap((path) => path.steps.map((_, end) => kh.link.write(tree, Object.fromEntries(path.steps.slice(0, end + 1))))));
  for (let count = 0; count < 5_000; count += 1) {
    const codes = Array.from({length: Math.floor(random() * 4)}, () => `${pick(["1", "2", "12", "3", ""])}${pick("abcdwz")}${pick(["", "", "b", "c", "bc"])}`);
    const fragment = `#k=1.${codes.join("")}`;
    const found = kh.link.read(tree, fragment);
    assert.equal(found !== null, beginnings.has(fragment), fragment);
  }
});

test("what is no answer, or no choice that can be made, counts as none", () => {
  const begun = {werk: "vast"};
  for (const value of ["", "ziek ziek", "zwanger ziek", "ziek geen", "geen weet-niet", "ziek niets", " ziek", 1, null, ["ziek"]]) {
    assert.equal(walk(tree, {...begun, "wat-speelt": value}).end.id, "wat-speelt", String(value));
  }
});

test("another answer keeps those that still hold, though they now lead elsewhere", () => {
  for (const one of paths) {
    for (const work of ["vast", "uitzend", "weet-niet"]) {
      const {given, lost} = kh.engine.change(tree, givenOf(one), "werk", work);
      const {steps, end} = walk(tree, given);
      assert.deepEqual(plain(given), {...givenOf(one), werk: work});
      assert.equal(lost.length, 0);
      assert.equal(end.id, byCodes.get(codesOf(steps)).outcome);
    }
  }
  const given = {werk: "vast", "wat-speelt": "ziek", gemeld: "ja"};
  const found = kh.engine.change(tree, given, "wat-speelt", "geen");
  assert.deepEqual(plain(found), {given: {werk: "vast", "wat-speelt": "geen"}, lost: ["gemeld"]});
});

test("what if: beside several answers the same with one more or less; and each ends where it should", () => {
  for (const path of paths) {
    for (const {node, answer, others} of kh.engine.whatIf(tree, givenOf(path))) {
      assert.equal(new Set(others.map((other) => other.answer.id)).size, others.length);
      assert.ok(!others.some((other) => other.answer.id === answer.id));
      assert.ok(others.length >= node.answers.length - 2);
      for (const other of others) {
        const {steps, end} = walk(tree, {...givenOf(path), [node.id]: other.answer.id});
        assert.equal(other.end, end);
        assert.ok(end.kind === "question" || byCodes.get(codesOf(steps)).outcome === end.id);
      }
    }
  }
  const choices = kh.engine.whatIf(tree, {werk: "vast", "wat-speelt": "ziek zwanger", gemeld: "ja"})[1].others.map((other) => other.answer.id);
  assert.deepEqual(plain(choices), ["zwanger", "ziek", "ziek zwanger moe", "geen", "weet-niet"]);
});

test("what decided it is what changes the outcome by itself, also when it only told something", () => {
  const decided = (given) => plain(kh.engine.decided(tree, given));
  assert.deepEqual(decided({werk: "vast", "wat-speelt": "ziek", gemeld: "ja"}), ["werk", "wat-speelt", "gemeld"]);
  assert.deepEqual(decided({werk: "vast", "wat-speelt": "ziek", gemeld: "nee"}), ["wat-speelt", "gemeld"]);
  assert.deepEqual(decided({werk: "vast", "wat-speelt": "geen"}), []);
});

test("lists in lists: all, at least one, and none", () => {
  const holds = (when, ...told) => kh.engine.holds(when, new Set(told));
  assert.ok(holds([[], [], []]));
  assert.ok(holds([["a"], ["b", "c"], ["d"]], "a", "c"));
  assert.ok(!holds([["a"], ["b", "c"], ["d"]], "a"));
  assert.ok(!holds([["a"], ["b", "c"], ["d"]], "a", "b", "d"));
  assert.ok(holds([[[[], ["a", "b"], []]], [], [[["c", "d"], [], []]]], "b", "c"));
  assert.ok(!holds([[[[], ["a", "b"], []]], [], [[["c", "d"], [], []]]], "b", "c", "d"));
});
