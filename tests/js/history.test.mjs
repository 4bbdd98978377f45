// One run, in a tab as long as one likes to walk: it holds what the browser can go back to, and no more.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {test} from "node:test";
import vm from "node:vm";

const scripts = ["stored", "history"].map((name) => readFileSync(new URL(`../../overrides/assets/javascripts/${name}.js`, import.meta.url), "utf8"));
const nodes = Object.fromEntries(Array.from({length: 1_001}, (_, number) => [`v${number}`, {}]));
const AS_FAR_AS_BROWSERS_GO = 50;

// A run of this many screens, as a tab and its history would see it. `take` takes one step.
const walked = (steps, kept = {}, take = (run, step) => run.go({screen: `v${step}`, from: "v0", given: {}})) => {
  const states = [];
  const history = {state: null};
  history.pushState = history.replaceState = (state) => {
    states.push(state);
    history.state = state;
  };
  const store = {read: () => JSON.parse(kept.text ?? "null"), write: (value) => { kept.text = JSON.stringify(value); }};
  const kh = {store, tree: {version: 1, begin: "v0", nodes}, show: () => {}, isOn: true};
  const context = vm.createContext({kh, history});
  for (const script of scripts) vm.runInContext(script, context);
  kh.history.begin({screen: "v0", from: "v0", given: {}});
  for (let step = 1; step <= steps; step++) take(kh.history, step);
  return {run: kh.history, states, kept, store};
};

test("every screen that the browser's Back can reach is there again, also after a reload", () => {
  const {run, states, kept} = walked(300);
  for (const reader of [run, walked(0, kept).run]) {
    for (let step = 300; step > 300 - AS_FAR_AS_BROWSERS_GO; step--) {
      assert.ok(reader.restore(states[step]), `no screen ${step}`);
      assert.equal(reader.now().screen, `v${step}`);
    }
  }
});

test("from where the reader went back to, the way goes on", () => {
  const {run, states} = walked(80);
  assert.ok(run.restore(states[60]));
  run.go({screen: "v1", from: "v0", given: {}});
  assert.equal(run.now().screen, "v1");
  assert.equal(run.previous().screen, "v60");
  assert.deepEqual({...states.at(-1)}, {...states[60], step: 61});
});

test("what is kept of a long run is no more than of a shorter one", () => {
  assert.equal(walked(1_000).store.read().log.length, walked(100).store.read().log.length);
});

// Answer, with all answers so far.
const answer = (run, step) => {
  const given = {...run.now().given, [`v${step - 1}`]: "a"};
  run.pass();
  run.go({screen: `v${step}`, from: "v0", given});
};

test("however many screens hold answers, these are written once; and each screen has those before it again, also after a reload", () => {
  const {run, states, kept, store} = walked(40, {}, answer);
  assert.equal(store.read().log.filter((entry) => entry.given).length, 1);
  for (const reader of [run, walked(0, kept).run]) {
    for (let step = 40; step >= 0; step--) {
      assert.ok(reader.restore(states[step]));
      for (let before = 0; before < step; before++) assert.equal(reader.now().given[`v${before}`], "a");
    }
  }
});

test("a screen from before an answer was changed has the answer of then", () => {
  const {run, states} = walked(2, {}, answer);
  run.go({screen: "v0", from: "v0", given: run.now().given, changing: true});
  run.pass();
  run.go({screen: "v3", from: "v0", given: {v0: "b"}});
  for (const [step, v0] of [[4, "b"], [3, "b"], [2, "a"], [1, "a"], [0, "a"]]) {
    assert.ok(run.restore(states[step]));
    assert.equal(run.now().given.v0, v0, `screen ${step}`);
  }
});

test("where a browser refuses its history, by an error or in silence, no screen is before this one but in the tree", () => {
  for (const refuse of [() => { throw new Error("refused"); }, () => {}]) {
    const kh = {store: {read: () => null, write: () => null}, tree: {version: 1, begin: "v0", nodes}, show: () => {}, isOn: true};
    const context = vm.createContext({kh, history: {state: null, pushState: refuse, replaceState: refuse}});
    for (const script of scripts) vm.runInContext(script, context);
    kh.history.begin({screen: "v0", from: "v0", given: {}});
    kh.history.go({screen: "v1", from: "v0", given: {}});
    assert.equal(kh.history.previous(), undefined);
  }
});
