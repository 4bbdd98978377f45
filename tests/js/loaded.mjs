// The pure scripts of the keuzehulp, loaded as a browser would, and the real tree with every path that the compiler finds in it.
import {readFileSync} from "node:fs";
import {delimiter} from "node:path";
import vm from "node:vm";

const SCRIPTS = process.env.KEUZEHULP_SCRIPTS.split(delimiter);

export const {tree, paths} = JSON.parse(readFileSync(process.env.KEUZEHULP_PATHS, "utf8"));

const context = vm.createContext({});
for (const script of SCRIPTS) vm.runInContext(readFileSync(script, "utf8"), context, {filename: script});

export const kh = context.kh;

// What came out of the other context, as a value of this one.
export const plain = (value) => JSON.parse(JSON.stringify(value));

export const givenOf = (path) => Object.fromEntries(path.steps);

// A stream of numbers below 1 that is the same at every run.
export function chance(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
