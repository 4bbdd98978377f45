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

const known = new Map();
const once = (key, make) => {
  if (!known.has(key)) known.set(key, make());
  return known.get(key);
};

const said = (result) => {
  if (result.warnings?.length) throw new Error(JSON.stringify(result.warnings));
  return result.value;
};

const fits = (test, value) => once(JSON.stringify([test, value]), () => said(unaryTest(test, {"?": value})) === true);

// Every outcome of the table for these answers: a table that is unique has one.
const outcomes = ({input, rule}, answers) => {
  const values = input.map((each) => said(evaluate(each.inputExpression.text, answers)));
  const hit = rule.filter((each) => each.inputEntry.every((entry, place) => fits(entry.text, values[place])));
  return hit.map((each) => said(evaluate(each.outputEntry[0].text, {})));
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
    outcomes: cases.map((answers) => outcomes(decision.decisionLogic, answers)),
  });
}
console.log(JSON.stringify(found));
