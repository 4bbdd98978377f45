// What others make of our tables: whether DMN's schema takes them, what a reader of DMN has to warn of, and what a FEEL engine answers.
// Takes a JSON file: [{file, cases: [{…answers by name of input}]}]; prints for each file {schema, warnings, outcomes: [[…], …]}.
import { readFileSync } from "node:fs";
import { DmnModdle } from "dmn-moddle";
import { evaluate, unaryTest } from "feelin";
import { validateXML } from "xmllint-wasm";

const schema = ["DMN13.xsd", "DMNDI13.xsd", "DC.xsd", "DI.xsd"].map((fileName) => ({
  fileName,
  contents: readFileSync(`node_modules/dmn-moddle/resources/dmn/xsd/${fileName}`, "utf8"),
}));

const said = (result) => {
  if (result.warnings?.length) throw new Error(JSON.stringify(result.warnings));
  return result.value;
};

// What a function gives for one key, worked out once.
const once = (make) => {
  const known = new Map();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key);
  };
};

// Whether a value fits a test: the same few of each are asked for every path and rule.
const fits = once((test) => once((value) => said(unaryTest(test, {"?": value})) === true));
const text = once((entry) => said(evaluate(entry, {})));

// What gives every outcome of a table for some answers: a table that is unique has one.
const decider = ({input, rule}) => {
  const inputs = `[${input.map((each) => each.inputExpression.text).join(", ")}]`;
  const rules = rule.map((each) => ({entries: each.inputEntry.map((entry) => fits(entry.text)), outcome: each.outputEntry[0].text}));
  return (answers) => {
    const values = said(evaluate(inputs, answers));
    const hit = rules.filter(({entries}) => entries.every((entry, place) => entry(values[place])));
    return hit.map(({outcome}) => text(outcome));
  };
};

const asked = JSON.parse(readFileSync(process.argv[2], "utf8"));
const found = [];
for (const {file, cases} of asked) {
  const contents = readFileSync(file, "utf8");
  const {errors} = await validateXML({xml: {fileName: "table.dmn", contents}, schema: schema.slice(0, 1), preload: schema.slice(1)});
  const {rootElement, warnings} = await new DmnModdle().fromXML(contents);
  const decision = rootElement.drgElement.find((each) => each.$type === "dmn:Decision");
  found.push({
    schema: errors.map((each) => each.message),
    warnings: warnings.map((each) => each.message),
    policy: decision.decisionLogic.hitPolicy,
    outcomes: cases.map(decider(decision.decisionLogic)),
  });
}
console.log(JSON.stringify(found));
