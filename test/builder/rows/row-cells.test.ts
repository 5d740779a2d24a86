import { CellError } from "../../../src/catalog/declare/cell";
import { cellOf, textOf } from "../../../src/builder/rows/row-cells";
import { columnHeaded, COLUMNS, heading, isField, ROW_KEYS } from "../../../src/builder/rows/row-columns";
import { hedgeNumber, isOfTable, newHedgeNumber, rowId } from "../../../src/builder/rows/row-id";
import { readRevision, revisionText } from "../../../src/builder/rows/revision";
import { FIELD_NAMES } from "../../../src/builder/fields/fields";
import { draftOf, KINDS } from "../drafts";
import { textsOf } from "./pane-model";

describe("what a hedge says, in cells", () => {
  it("has a column for every field, each with a heading of its own", () => {
    expect(COLUMNS.filter(isField).toSorted()).toEqual(FIELD_NAMES.toSorted());
    expect(new Set(COLUMNS.map((key) => heading(key).toLowerCase())).size).toBe(COLUMNS.length);
    for (const key of COLUMNS) expect(columnHeaded(` ${heading(key).toUpperCase()} `)).toBe(key);
  });

  it("says the unit where the label does not", () => {
    const said = (["coins", "price", "volatility", "leverage", "contract_size", "ends", "mode"] as const).map(heading);
    expect(said).toEqual([
      "Coins held",
      "Price now (USD per coin)",
      "Volatility a year (% a year)",
      "Leverage",
      "Contract size (USD per contract)",
      "Ends on (day)",
      "Margin mode",
    ]);
  });

  it.each([
    ["price", "70000", 70000],
    ["coins", "0.00000001", "0.00000001"],
    ["entry_fee", "0.05%", 0.0005],
    // a double has no seventeenth digit to keep
    ["coins", "1.2345678901234567", "1.2345678901234567"],
    ["coins", "5.0", "5.0"],
    ["price", "", "–"],
    ["price", "'My sheet'!B2", "'My sheet'!B2"],
    ["own_prices", "{56000;70000}", "{56000;70000}"],
    ["ends", "2026-12-31", "2026-12-31"],
    ["symbol", "=1+1", "=1+1"],
  ] as const)("%s: %s", (key, text, cell) => {
    expect(cellOf(key, text)).toBe(cell);
    expect(textOf(key, cell)).toEqual({ text });
  });

  it("comes back as it went, for every field of every kind of hedge", () => {
    for (const changes of Object.values(KINDS))
      for (const key of ROW_KEYS) {
        const texts = textsOf(draftOf(changes));
        expect([key, textOf(key, cellOf(key, texts[key]))]).toEqual([key, { text: texts[key] }]);
      }
  });

  it("reads what a hand has typed: numbers, days, words in another case", () => {
    expect(textOf("price", 70000.5)).toEqual({ text: "70000.5" });
    expect(textOf("entry_fee", 0.0005)).toEqual({ text: "0.05%" });
    // 46387 is 2026-12-31, counted from 1899-12-30
    expect(textOf("ends", 46387)).toEqual({ text: "2026-12-31" });
    expect(textOf("coins", null)).toEqual({ text: "" });
    expect(textOf("mode", " Cross ")).toEqual({
      says: "holds “ Cross ”, and must be one of: isolated, cross",
      repair: "cross",
    });
  });

  it.each([
    ["coins", new CellError("#REF!"), "holds #REF!"],
    ["coins", true, "holds TRUE"],
    ["mode", null, "is empty, and must be one of: isolated, cross"],
    ["mode", "__proto__", "holds “__proto__”, and must be one of: isolated, cross"],
    ["mode", "constructor", "holds “constructor”, and must be one of: isolated, cross"],
    ["price", "B2", "is linked to B2 without the name of its sheet"],
    ["name", "x".repeat(61), "is longer than 60 characters"],
    ["venue", "x".repeat(300), "is longer than 255 characters"],
  ] as const)("says what is wrong with %s", (key, cell, says) => expect(textOf(key, cell)).toMatchObject({ says }));
});

describe("how a row is known", () => {
  it("by a number that is made at random, and by no other text", () => {
    const number = newHedgeNumber(0.5);
    expect(hedgeNumber(rowId(number))).toBe(number);
    expect([newHedgeNumber(0), newHedgeNumber(0.999999)].every(isOfTable)).toBe(true);
    // what one pane has counted for itself is no number of a table
    expect([0, 1, 2, 1000].some(isOfTable)).toBe(false);
    for (const id of ["", null, 12, "h1", "hzzzzzzzzzzzz", "h0abcdefg", "__proto__", "H8afsi4aa", "=1+1"])
      expect([id, hedgeNumber(id)]).toEqual([id, undefined]);
  });

  it("and by who has written it, the last one last", () => {
    const read = readRevision("abc:3 bcd:7");
    expect(revisionText(read, "abc", 4)).toBe("bcd:7 abc:4");
    expect(revisionText(read, "xyz", 1)).toBe("abc:3 bcd:7 xyz:1");
    expect([...readRevision("=HYPERLINK(1) abc:x <b> abc:-1 q:1")]).toEqual([]);
    const many = Array.from({ length: 20 }, (_, at) => `pane${at}:1`)
      .join(" ")
      .replaceAll("pane", "p0");
    expect(readRevision(many).size).toBe(8);
    expect(revisionText(readRevision(many), "me0", 1).split(" ")).toHaveLength(8);
  });
});
