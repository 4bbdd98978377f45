// Is a script the same program as another? Reads pairs from a file, with the parser that Node carries, and writes the names of those that are
// not, or that are no JavaScript.
const {readFileSync} = require('node:fs');
const {parse} = require('internal/deps/acorn/acorn/dist/acorn');

const PLACES = ['start', 'end'];
const program = (script) => JSON.stringify(parse(script, {ecmaVersion: 'latest'}), (key, value) => {
  if (typeof value === 'bigint' || value instanceof RegExp) return String(value);
  return PLACES.includes(key) ? undefined : value;
});
const wrong = ([, long, short]) => {
  try {
    return program(long) === program(short) ? '' : 'another program';
  } catch (error) {
    return String(error);
  }
};
const pairs = JSON.parse(readFileSync(process.argv[2], 'utf-8'));
console.log(JSON.stringify(Object.fromEntries(pairs.map((pair) => [pair[0], wrong(pair)]).filter(([, what]) => what))));
