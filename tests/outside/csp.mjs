// What Google's CSP Evaluator finds in each policy of a JSON file: [[severity, directive, description], …] for each.
import { readFileSync } from "node:fs";
import evaluator from "csp_evaluator/dist/evaluator.js";
import finding from "csp_evaluator/dist/finding.js";
import parser from "csp_evaluator/dist/parser.js";

const policies = JSON.parse(readFileSync(process.argv[2], "utf8"));
const judged = (policy) => new evaluator.CspEvaluator(new parser.CspParser(policy).csp).evaluate();
console.log(JSON.stringify(policies.map((policy) => judged(policy).map((found) => [finding.Severity[found.severity], found.directive, found.description]))));
