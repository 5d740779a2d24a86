import { AVG_ENTRY, CATALOG, CONTRACT_SPEC, INVERSE_PNL, LIQ_PRICE, TRADE_LEDGER, UNWIND } from "../../../src/catalog";
import { CellError, type Cell } from "../../../src/catalog/declare/cell";
import type { Definition, Expected } from "../../../src/catalog/declare/define";
import { missing, readForm, textsOf } from "../../../src/taskpane/formula/form";
import type { Texts } from "../../../src/workbook/entry/field";
import { MOST_CELLS, preview, ROOM, ROOM_FOR_TABLE } from "../../../src/taskpane/formula/preview";
import { meaningOf, resultInShort, spokenUnitOf, unitOf } from "../../../src/taskpane/formula/result-units";
import { expectedInOneLine, inOneLine, shownAs } from "../../../src/taskpane/formula/shown";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import { SHEET_WORDS } from "../../../src/builder/words/words";

const sheet = (cells: string, rows: readonly (readonly Cell[])[]) => {
  const workbook = new MemoryWorkbook();
  workbook.enter({ cells }, rows);
  return workbook;
};
const previewed = (definition: Definition, texts: Texts, workbook = new MemoryWorkbook()) =>
  preview(definition, readForm(definition, texts), (address) => workbook.read(address));

const SHORT = { contracts: "-3500", entry_price: "70000", margin: "0.5", mmr: "0.5%", contract_size: "100" };
const number = (value: number) => ({ kind: "number", value });

test("a liquidation price, to the last digit", async () => {
  expect(await previewed(LIQ_PRICE, SHORT)).toEqual({
    kind: "result",
    rows: 1,
    columns: 1,
    cells: [[number(77388.88888888889)]],
  });
});

test("a refusal, with its code and its message", async () => {
  expect(await previewed(LIQ_PRICE, { ...SHORT, margin: "5" })).toMatchObject({
    cells: [
      [
        {
          kind: "refusal",
          code: "#N/A",
          message: "no liquidation price: the margin covers this short at every price",
        },
      ],
    ],
  });
  expect(await previewed(LIQ_PRICE, { ...SHORT, mmr: "5" })).toMatchObject({
    cells: [[{ code: "#VALUE!", message: "mmr must be above 0 and below 1 (0.5 % is 0.005), was 5" }]],
  });
});

test("nothing is refused while required fields are still empty", async () => {
  expect(await previewed(LIQ_PRICE, { entry_price: "70000" })).toEqual({
    kind: "incomplete",
    missing: ["contracts", "margin", "mmr"],
  });
});

test("a field that cannot be read is named", async () => {
  expect(await previewed(LIQ_PRICE, { ...SHORT, margin: "=A1" })).toMatchObject({ kind: "unreadable", name: "margin" });
});

test("cells are read, and an error in one of them passes through", async () => {
  const workbook = sheet("B2", [[-3500], [new CellError("#DIV/0!")]]);
  expect(await previewed(LIQ_PRICE, { ...SHORT, contracts: "B2" }, workbook)).toMatchObject({
    cells: [[{ value: 77388.88888888889 }]],
  });
  expect(await previewed(LIQ_PRICE, { ...SHORT, contracts: "Sheet1!$B$3" }, workbook)).toMatchObject({
    cells: [[{ kind: "error", code: "#DIV/0!" }]],
  });
});

test("a blank cell in a required place is refused as in the sheet", async () => {
  expect(await previewed(LIQ_PRICE, { ...SHORT, margin: "C9" })).toMatchObject({
    cells: [[{ code: "#VALUE!", message: "margin is empty: it has no default" }]],
  });
});

test("ranges combine as in the sheet, and each element is refused on its own", async () => {
  const workbook = sheet("A1", [[56000], [0], [70000]]);
  const texts = { contracts: "-3500", entry_price: "70000", exit_price: "A1:A3", contract_size: "{100,10}" };
  expect(await previewed(INVERSE_PNL, texts, workbook)).toMatchObject({
    rows: 3,
    columns: 2,
    cells: [
      [number(1.25), number(0.125)],
      [{ code: "#VALUE!" }, { code: "#VALUE!" }],
      [number(0), number(0)],
    ],
  });
});

test("ranges that do not meet say so", async () => {
  const texts = { contracts: "{1;2;3}", entry_price: "{70000;70000}", exit_price: "56000" };
  expect(await previewed(INVERSE_PNL, texts)).toMatchObject({
    cells: [
      [{ kind: "number" }],
      [{ kind: "number" }],
      [
        {
          code: "#N/A",
          message: "contracts and entry_price have different lengths and do not meet here: 3 and 2 rows",
        },
      ],
    ],
  });
});

test("of a long range only the beginning is read, and its full length is told", async () => {
  const asked: string[] = [];
  const fields = readForm(INVERSE_PNL, { contracts: "A1:A10000", entry_price: "70000", exit_price: "B1:Z1" });
  const shown = await preview(INVERSE_PNL, fields, async ({ cells }) => {
    asked.push(cells);
    return cells.startsWith("A") ? Array.from({ length: ROOM.rows }, () => [-3500]) : [[1, 2, 3, 4]];
  });
  expect(asked).toEqual(["A1:A5", "B1:E1"]);
  expect(shown).toMatchObject({ kind: "result", rows: 10000, columns: 25 });
  expect(shown.kind === "result" && shown.cells.map((row) => row.length)).toEqual([4, 4, 4, 4, 4]);
});

test("a function that takes its arguments whole is previewed from every cell", async () => {
  const fills = Array.from({ length: 40 }, (_, row) => [row < 20 ? 1000 : -500, 40000 + 500 * row]);
  const asked: string[] = [];
  const workbook = sheet("A1", fills);
  const fields = readForm(TRADE_LEDGER, { contracts: "A1:A40", prices: "B1:B40", contract_size: "100" });
  const shown = await preview(TRADE_LEDGER, fields, (address) => {
    asked.push(address.cells);
    return workbook.read(address);
  });
  expect(asked).toEqual(["A1:A40", "B1:B40"]);
  expect(shown).toMatchObject({ kind: "result", rows: 40, columns: 5 });
  expect(shown.kind === "result" && shown.cells).toHaveLength(ROOM_FOR_TABLE.rows);
});

test("a result that depends on more cells than are read is not guessed from some of them", async () => {
  const read = (cells: string) =>
    preview(AVG_ENTRY, readForm(AVG_ENTRY, { contracts: cells, prices: "B1" }), async () => [[1000]]);
  expect(await read(`A1:A${MOST_CELLS}`)).toMatchObject({ kind: "result" });
  expect(await read(`A1:A${MOST_CELLS + 1}`)).toEqual({ kind: "too long", name: "contracts", cells: MOST_CELLS + 1 });
});

test("a list is refused by the row at fault, as in the cell", async () => {
  expect(await previewed(AVG_ENTRY, { contracts: "{1000;1000}", prices: "{60000;0}" })).toMatchObject({
    rows: 1,
    columns: 1,
    cells: [[{ code: "#VALUE!", message: "prices must be above 0, was 0 (is the cell empty?), in row 2" }]],
  });
});

test("a table of the user's own is read with its texts and blank cells", async () => {
  const workbook = sheet("A1", [
    ["venue", "symbol", "taker_fee", "mmr"],
    ["My venue", "BTC1", 0.0003, null],
  ]);
  const texts = { venue: "my venue", symbol: '"btc1"', field: "taker_fee", table: "A1:D2" };
  expect(await previewed(CONTRACT_SPEC, texts, workbook)).toMatchObject({ cells: [[number(0.0003)]] });
});

/** As much of it as is shown. */
const inCells = (gives: Expected, room: { rows: number; columns: number }): unknown[][] => {
  if (!Array.isArray(gives)) return [[inCell(gives)]];
  return gives.slice(0, room.rows).map((row: readonly unknown[]) => row.slice(0, room.columns).map(inCell));
};
const inCell = (value: unknown): unknown => {
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "string") return { kind: "text", text: value };
  const { refuses, message } = value as { refuses: string; message: string };
  return { kind: "refusal", code: refuses, message };
};

const EXAMPLES = CATALOG.flatMap((definition) =>
  definition.examples.map((example) => ({ definition, example, name: `${definition.name}: ${example.about}` })),
);

test.each(EXAMPLES)("an example in the fields previews what it is declared to give. $name", async (row) => {
  const { definition, example } = row;
  const texts = textsOf(definition, example);
  const result = await previewed(definition, texts);
  const empty = missing(definition, readForm(definition, texts));
  // what an empty cell gives cannot be shown by an empty field: that is still to be filled in
  if (empty.length > 0) return expect(result).toEqual({ kind: "incomplete", missing: empty });
  const room = definition.takes ? ROOM_FOR_TABLE : ROOM;
  return expect(result).toMatchObject({ kind: "result", cells: inCells(example.gives, room) });
});

test("a result is told with its unit, or its columns with theirs", () => {
  expect(resultInShort(LIQ_PRICE.result)).toBe("Result in USD per coin");
  expect(resultInShort(UNWIND.result)).toBe(
    "Result: realised PnL (coin) · coins after (coin) · coins to sell (coin) · locked USD (USD)",
  );
  expect([unitOf(UNWIND.result), unitOf(UNWIND.result, 3), unitOf(CONTRACT_SPEC.result)]).toEqual(["coin", "USD", ""]);
  expect(unitOf({ unit: ["coin", "USD"], about: "" })).toBe("coin or USD");
  expect(spokenUnitOf({ unit: ["USD/coin", "fraction per year"], about: "" })).toBe(
    "USD per coin or a fraction per year",
  );
  expect(meaningOf(LIQ_PRICE.result)).toBe(LIQ_PRICE.result.about);
  expect("columns" in UNWIND.result && meaningOf(UNWIND.result)).toBe(
    "columns" in UNWIND.result && UNWIND.result.columns[0]?.about,
  );
});

describe("numbers as they are read", () => {
  it.each([
    [77388.88888888889, "77388.88888888889", "77,388.88888888889"],
    [-3500, "-3500", "-3,500"],
    [999, "999", "999"],
    [1234567.1234567, "1234567.1234567", "1,234,567.1234567"],
    [0.0001, "0.0001", "0.0001"],
    [-0, "0", "0"],
    [1e21, "1E+21", "1E+21"],
    [5e-7, "5E-7", "5E-7"],
  ])("%d", (value, forCell, shown) => {
    expect(inOneLine(shownAs(value), SHEET_WORDS)).toBe(shown);
    expect(SHEET_WORDS.forCell(value)).toBe(forCell);
  });

  it("and in one line with what an example gives", () => {
    expect(expectedInOneLine([[1.25, 0]], SHEET_WORDS)).toBe("1.25  0");
    expect(expectedInOneLine({ refuses: "#N/A", message: "" }, SHEET_WORDS)).toBe("#N/A");
    expect(
      expectedInOneLine(
        [
          ["OK", { refuses: "#N/A", message: "" }],
          [1, 2],
        ],
        SHEET_WORDS,
      ),
    ).toBe('"OK"  #N/A / 1  2');
    expect(
      expectedInOneLine(
        [
          [1, 2, 3, 4],
          [5, 6, 7, 8],
        ],
        SHEET_WORDS,
      ),
    ).toBe("2 × 4 cells");
    expect(expectedInOneLine(-3500, SHEET_WORDS)).toBe("-3,500");
    expect(inOneLine(shownAs(true), SHEET_WORDS)).toBe("TRUE");
  });
});
