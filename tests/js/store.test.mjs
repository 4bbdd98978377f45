import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {test} from "node:test";
import vm from "node:vm";

const script = readFileSync(new URL("../../overrides/assets/javascripts/store.js", import.meta.url), "utf8");

const storeOf = (dataset, kept) => {
  const sessionStorage = {
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => { kept[key] = value; },
    removeItem: (key) => { delete kept[key]; },
  };
  const context = vm.createContext({kh: {}, document: {querySelector: () => ({dataset})}, sessionStorage});
  vm.runInContext(script, context);
  return context.kh.store;
};

test("each tree of a site keeps its answers under a key of its own", () => {
  const kept = {};
  const [first, second] = [storeOf({}, kept), storeOf({key: "keuzehulp-fiets"}, kept)];
  first.write({run: "a"});
  second.write({run: "b"});
  assert.deepEqual(Object.keys(kept), ["keuzehulp", "keuzehulp-fiets"]);
  assert.equal(first.read().run, "a");
  second.clear();
  assert.deepEqual(Object.keys(kept), ["keuzehulp"]);
});
