// One run, in a tab as long as one likes to walk: it holds what the browser can go back to, and no more.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {test} from "node:test";
import vm from "node:vm";

const script = readFileSync(new URL("../../overrides/assets/javascripts/run.js", import.meta.url), "utf8");
const nodes = Object.fromEntries(Array.from({length: 1_001}, (_, number) => [`v${number}`, {}]));
const AS_FAR_AS_BROWSERS_GO = 50;

// A run of this many screens, as a tab and its history would see it.
const walked = (steps, kept = {}) => {
  const states = [];
  const set = (state) => { states.push(state); };
  const store = {read: () => JSON.parse(kept.text ?? "null"), write: (value) => { kept.text = JSON.stringify(value); }};
  const kh = {store, tree: {version: 1, begin: "v0", nodes}, show: () => {}};
  const context = vm.createContext({kh, history: {pushState: set, replaceState: set}});
  vm.runInContext(script, context);
  kh.run.begin({screen: "v0", given: {}});
  for (let step = 1; step <= steps; step++) kh.run.go({screen: `v${step}`, given: {}});
  return {run: kh.run, states, kept, store};
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
  run.go({screen: "v1", given: {}});
  assert.equal(run.now().screen, "v1");
  assert.equal(run.previous().screen, "v60");
  assert.deepEqual({...states.at(-1)}, {...states[60], step: 61});
});

test("what is kept of a long run is no more than of a shorter one", () => {
  assert.equal(walked(1_000).store.read().log.length, walked(100).store.read().log.length);
});
