import { typed } from "../../../src/workbook/entry/entered-text";

describe("what Excel is given for an entry", () => {
  it.each([5, -0.25, true, false, null])("%p as it is", (entry) => expect(typed(entry)).toBe(entry));

  it("a formula as it is", () => expect(typed({ formula: "=A1+1" })).toBe("=A1+1"));

  it.each(["", "Coins", "Change a blue number.", "Été", "a-b", "x = y", "Truth", "ΔP"])(
    "the plain words %j as they are",
    (text) => expect(typed(text)).toBe(text),
  );

  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(1)",
    "'",
    "''",
    "5",
    "1,000.50",
    " 5",
    "\t=1+1",
    "\n=1+1",
    "\u00a0=1",
    "５",
    "1e5",
    "5 %",
    "€5",
    "2026-11-20",
    "20.11.2026",
    "Nov 20, 2026",
    "September 30, 2026 11:59:59 PM",
    "MAR5",
    "TRUE",
    "false ",
    "#N/A",
    "(5)",
    "{1}",
    "\u{1F600}",
  ])("%j behind an apostrophe, which keeps it a text", (text) => expect(typed(text)).toBe(`'${text}`));
});
