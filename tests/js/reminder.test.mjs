import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {test} from "node:test";
import vm from "node:vm";

const script = readFileSync(new URL("../../overrides/assets/javascripts/reminder.js", import.meta.url), "utf8");
const kh = {component: () => {}};
vm.runInContext(script, vm.createContext({kh, TextEncoder}));
const NOW = new Date("2026-11-28T12:00Z");

test("a day that exists and is near is read, however it is typed", () => {
  for (const typed of ["2026-11-20", "20-11-2026", "2027-02-28", "2026-1-9", "9-1-2026"]) assert.ok(kh.day(typed, NOW), typed);
  assert.equal(kh.day("20-11-2026", NOW).toISOString().slice(0, 10), "2026-11-20");
});

test("what is no day, or one far away, is refused", () => {
  for (const typed of ["", "gisteren", "2026-02-30", "31-11-2026", "0026-11-20", "26-11-20", "2024-11-20", "9999-12-31", "275760-09-13", "2026-13-01", "2026-00-10"]) {
    assert.equal(kh.day(typed, NOW), null, typed);
  }
});

test("no line of a calendar is longer than 75 bytes, and words with lines in them stay one value", () => {
  const words = {title: "Navragen; één, twee", about: `${"Vraagt u het na? é€😀 ".repeat(20)}\nBEGIN:VEVENT\r\nEinde`};
  const lines = kh.calendar(NOW, words, NOW).split("\r\n");
  for (const line of lines) assert.ok(new TextEncoder().encode(line).length <= 75, line);
  const whole = lines.join("\n").replaceAll("\n ", "").split("\n");
  assert.equal(whole.filter((line) => line.startsWith("BEGIN:VEVENT")).length, 1);
  assert.ok(whole.includes("SUMMARY:Navragen\\; één\\, twee"));
});
