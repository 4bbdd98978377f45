import assert from "node:assert/strict";
import {test} from "node:test";
import {givenOf, kh, paths, plain, tree} from "./loaded.mjs";

const same = (one, other) => assert.deepEqual(plain(one), other);

test("every path ends where the compiler says, past the same questions", () => {
  for (const path of paths) {
    const {steps, end} = kh.engine.walk(tree, givenOf(path));
    assert.equal(end.id, path.outcome);
    same(steps.map(({node, answer}) => [node.id, answer.id]), path.steps);
    same(kh.engine.screens(tree, givenOf(path)).map((node) => node.id), [...path.steps.map(([id]) => id), path.outcome]);
  }
});

test("halfway, the end is the first question without an answer", () => {
  for (const path of paths) {
    for (let length = 0; length < path.steps.length; length += 1) {
      const given = Object.fromEntries(path.steps.slice(0, length));
      assert.equal(kh.engine.walk(tree, given).end.id, path.steps[length][0]);
    }
  }
});

test("an answer that the question does not have counts as none", () => {
  for (const given of [{situatie: "bestaat-niet"}, {situatie: 1}, {loon: "ja"}, {constructor: "ja"}, {__proto__: {situatie: "in-dienst"}, situatie: null}]) {
    assert.equal(kh.engine.walk(tree, given).end.id, tree.start);
  }
});

test("a walk can begin in the middle", () => {
  assert.equal(kh.engine.walk(tree, {loon: "ja"}, "loon").end.id, "loon-reden");
  assert.equal(kh.engine.walk(tree, {}, "loon-gestopt").end.id, "loon-gestopt");
});

test("changing answers turns any path into any other, keeps what holds, and asks only what is new", () => {
  // Every path, with few of the others, each time different ones: all pairs take half a minute and prove no more.
  const apart = process.env.KEUZEHULP_THOROUGH ? 10 : 60;
  for (const [place, one] of paths.entries()) {
    for (const other of paths.filter((_, each) => each % apart === place % apart)) {
      const wanted = givenOf(other);
      let given = givenOf(one);
      let end = kh.engine.walk(tree, given).end;
      const asked = [];
      for (const [question, answer] of other.steps) {
        if (given[question] === answer) continue;
        const before = given;
        const found = kh.engine.change(tree, before, question, answer);
        asked.push(question);
        given = found.given;
        ({end} = kh.engine.walk(tree, given));
        for (const [id, kept] of Object.entries(given)) assert.equal(kept, id === question ? answer : before[id]);
        const gone = Object.keys(before).filter((id) => !(id in given));
        assert.deepEqual([...found.lost], gone);
        for (const id of gone) assert.ok(!kh.engine.screens(tree, given).some((node) => node.id === id));
      }
      assert.equal(end.id, other.outcome);
      assert.deepEqual(plain(given), wanted);
      assert.equal(new Set(asked).size, asked.length);
    }
  }
});

test("what another answer would have done is what the compiler finds by trying", () => {
  for (const path of paths) {
    const found = kh.engine.whatIf(tree, givenOf(path)).map(({node, others}) => [node.id, others.map(({answer, end}) => [answer.id, end.id])]);
    same(found, path.whatIf);
  }
});

test("what decided it is what the compiler finds by trying", () => {
  for (const path of paths) same(kh.engine.decided(tree, givenOf(path)), path.decided);
});

test("what every answer changes is found by walking a long way a few times, not once for each answer", () => {
  const size = 1_000;
  const answer = (id, to) => ({id, to, sets: [], routes: [{to, when: [[], [], []]}]});
  const nodes = Object.fromEntries(["klaar", "weg"].map((id) => [id, {id, kind: "outcome", answers: []}]));
  for (let place = 0; place < size; place += 1) {
    const to = place + 1 < size ? `v${place + 1}` : "klaar";
    nodes[`v${place}`] = {id: `v${place}`, kind: "question", answers: [answer("ja", to), answer("nee", to), answer("weet-niet", "weg")]};
  }
  const long = {start: "v0", nodes};
  const given = Object.fromEntries(Array.from({length: size}, (_, place) => [`v${place}`, "ja"]));
  const {chosen} = kh.engine.strategy;
  let asked = 0;
  kh.engine.strategy.chosen = (...all) => { asked += 1; return chosen(...all); };
  const found = kh.engine.whatIf(long, given);
  kh.engine.strategy.chosen = chosen;
  same(found.map((step) => step.others.map((other) => other.end.id)), Array(size).fill(["klaar", "weg"]));
  assert.ok(asked < 5 * size, `${asked}`);
});
