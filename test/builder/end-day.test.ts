import { readDraft } from "../../src/builder/draft/choices";
import { dayIn, dayText } from "../../src/builder/fields/days";
import { built, draftOf, TODAY } from "./drafts";

/* TODAY is 2026-11-20, which a spreadsheet counts as 46346: it has 45658 for 2025-01-01, 688 days earlier. */
const SOLD = "{46346,-3500,70000,0}";
const CLOSED = `${SOLD.slice(0, -1)};46346,3500,70000,0}`;
const found = (changes: Parameters<typeof built>[0]) => built(changes).warnings.find(({ code }) => code === "L12");

test.each([
  ["2026-11-20", SOLD, undefined],
  ["2026-11-21", SOLD, undefined],
  ["", SOLD, undefined],
  ["2026-11-19", SOLD, ["red", "The hedge was to end on 2026-11-19, and 3,500 contracts are still open."]],
  ["2026-11-19", CLOSED, undefined],
  ["2026-11-19", "", ["amber", "The hedge was to end on 2026-11-19, which is past, and nothing has been traded yet."]],
])("a hedge that was to end on %p, with the fills %p, on 2026-11-20", (ends, fills, due) => {
  const warning = found({ ends, fills });
  expect(warning && [warning.level, warning.says]).toEqual(due);
});

test("what was open before is open still, though nothing was added to it", () =>
  expect(found({ ends: "2026-11-19", existing: "-2000", existing_entry: "68000" })).toMatchObject({
    level: "red",
    says: "The hedge was to end on 2026-11-19, and 2,000 contracts are still open.",
  }));

test.each([
  ["2026-02-30", true],
  ["20.11.2026", true],
  ["soon", true],
  ["2028-02-29", false],
])("%p is no day that can be taken: %p", (ends, isRefused) => {
  const { problems } = readDraft(draftOf({ ends }));
  expect(problems).toEqual(isRefused ? [{ field: "ends", says: "must be a day such as 2026-12-31" }] : []);
});

test("a day is counted as a spreadsheet counts it, in a cell as in a text", () => {
  expect(dayIn(TODAY)).toBe(46346);
  expect(dayIn(46346.75)).toBe(46346);
  expect(dayText(46346)).toBe(TODAY);
});

describe("in the sheet", () => {
  const cells = (changes: Parameters<typeof built>[0]) =>
    built(changes)
      .plan()
      .blocks.flatMap(({ entries, values }) =>
        entries.flatMap((line, down) =>
          line.map((entry, across) => ({ entry, value: values ? values[down]?.[across] : entry })),
        ),
      );
  const check = (changes: Parameters<typeof built>[0]) =>
    cells(changes).find(
      ({ entry }) => typeof entry === "object" && entry !== null && entry.formula.includes("TODAY()"),
    );

  test("it is an input that can be changed, and the Check stands on the clock of the spreadsheet", () => {
    expect(check({ ends: "2026-11-19", fills: SOLD })?.value).toBe("red");
    expect(check({ ends: "2026-11-19" })?.value).toBe("amber");
    expect(check({ ends: "2026-11-19", fills: CLOSED })?.value).toBe("");
    expect(check({ ends: "2026-11-19", existing: "-2000", existing_entry: "68000" })?.value).toBe("red");
    expect(check({ ends: "2026-11-20", fills: SOLD })?.value).toBe("");
    expect(check({})).toBeUndefined();
    const { names, validations } = built({ ends: "2026-11-19" }).plan();
    expect(names.some(({ name }) => name === "ends")).toBe(true);
    expect(validations.length).toBe(built().plan().validations.length);
  });

  test("it is not noted as of one day as well", () =>
    expect(cells({ ends: "2026-11-19" }).some(({ entry }) => String(entry).startsWith("L12 ("))).toBe(false));
});
