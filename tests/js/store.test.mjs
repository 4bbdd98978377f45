import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {test} from "node:test";
import vm from "node:vm";
import {chance, givenOf, kh, paths, tree} from "./loaded.mjs";

const script = readFileSync(new URL("../../overrides/assets/javascripts/store.js", import.meta.url), "utf8");
const STORES = 2_000;

const storeOf = (dataset, kept) => {
  const sessionStorage = {
    get length() { return Object.keys(kept).length; },
    key: (at) => Object.keys(kept)[at],
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => { kept[key] = value; },
    removeItem: (key) => { delete kept[key]; },
  };
  const context = vm.createContext({kh: {stored: (_, value) => value}, document: {querySelector: () => ({dataset})}, sessionStorage});
  vm.runInContext(script, context);
  return context.kh.store;
};

test("each tree of a site keeps its answers under a key of its own, and wiping takes all of them and nothing else", () => {
  const kept = {other: "1", keuzehulpje: "2"};
  const [first, second] = [storeOf({}, kept), storeOf({key: "keuzehulp-fiets"}, kept)];
  first.write({run: "a"});
  second.write({run: "b"});
  assert.deepEqual(Object.keys(kept), ["other", "keuzehulpje", "keuzehulp", "keuzehulp-fiets"]);
  assert.equal(first.read().run, "a");
  second.clear();
  assert.deepEqual(Object.keys(kept), ["other", "keuzehulpje"]);
});

const random = chance(20261128);
const pick = (from) => from[Math.floor(random() * from.length)];

// What a run stores halfway along a path.
const sound = () => {
  const given = Object.entries(givenOf(pick(paths)));
  const screens = [...given.map(([id]) => id), pick(Object.keys(tree.nodes))];
  const log = screens.map((screen, at) => ({from: tree.start, screen, given: at < given.length ? null : Object.fromEntries(given), lost: []}));
  return {version: tree.version, run: "r", log, at: Math.floor(random() * log.length), past: 0};
};

const RUBBISH = [null, undefined, true, -1, 0, 0.5, 1e9, "", "x", "__proto__", "constructor", "toString", [], {}, [null], [[]], {length: 3}, {run: "r"}];

// Every place in a value, as the object that holds it and its name there.
const places = (value) =>
  Object.entries(value).flatMap(([key, inside]) => [[value, key], ...(inside && typeof inside === "object" ? places(inside) : [])]);

const corrupt = () => {
  const value = sound();
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    const [holder, key] = pick(places(value));
    if (random() < 0.3) delete holder[key];
    else holder[key] = structuredClone(pick(RUBBISH));
  }
  return random() < 0.1 ? pick(RUBBISH) : value;
};

test("of corrupt stores, all that is taken can be shown: every place has its answers, and they lead somewhere", () => {
  let taken = 0;
  for (let count = 0; count < STORES; count += 1) {
    const text = JSON.stringify(corrupt());
    const found = text === undefined ? null : kh.stored(tree, JSON.parse(text));
    if (found === null) continue;
    taken += 1;
    for (let at = 0; at < found.log.length; at += 1) {
      const entry = kh.storedAt(found.log, at);
      if (!kh.isKnown(tree, entry)) continue;
      assert.ok(kh.engine.walk(tree, entry.given, entry.from).end.id in tree.nodes, text);
      assert.ok([...(entry.lost ?? [])].every((id) => typeof id === "string"), text);
    }
  }
  assert.ok(taken > STORES / 20 && taken < STORES / 2, `${taken} taken`);
  for (let count = 0; count < STORES; count += 1) assert.ok(kh.stored(tree, JSON.parse(JSON.stringify(sound()))));
});
