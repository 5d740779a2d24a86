import { errorCell, richBoolean, richEntity, richError, richNumber, richText } from "./cells";
import { notAvailable, refusedValue, serialized } from "./errors";
import { ALLOW_ERRORS, ExcelHost, RICH_DATA } from "./host";

let host: ExcelHost;
beforeAll(() => (host = ExcelHost.open()));
const pnl = (exit: unknown, flags?: number) =>
  host.block("INVERSE_PNL", [[[-3500]], [[70000]], exit, [[100]], null, null], flags);

describe.each([
  ["0, as on the desktop", 0],
  ["null, as on the web", null],
  ["an empty text", ""],
])("a blank cell that arrives as %s", (_, blank) => {
  const message = (name: string) =>
    blank === 0 ? `${name} must be above 0, was 0 (is the cell empty?)` : `${name} is empty: it has no default`;

  test("is no position: empty rows of a table stay 0", async () => {
    const around = (value: number) => [[value], [blank], [value]];
    const table = [around(-3500), around(70000), around(56000), around(100), null, null];
    expect(await host.block("INVERSE_PNL", table)).toEqual([[1.25], [0], [1.25]]);
    expect(await host.block("HEDGE_CONTRACTS", [[[blank]], [[blank]], ...none(6)])).toEqual([[0]]);
    expect(await host.block("FUNDING_COST", [[[blank]], [[blank]], [[blank]], null, null])).toEqual([[0]]);
  });
  test("is no position, hence no price", async () => {
    const reason = notAvailable("no position, no such price");
    expect(await host.block("LIQ_PRICE", [[[blank]], [[blank]], [[blank]], [[blank]], ...none(6)])).toEqual([[reason]]);
    expect(await host.block("BANKRUPTCY_PRICE", [[[blank]], [[blank]], [[blank]], ...none(4)])).toEqual([[reason]]);
  });
  test("is refused as a price, in its own element only", async () => {
    expect(await pnl([[56000], [blank], [35000]])).toEqual([[1.25], [refusedValue(message("exit_price"))], [5]]);
  });
  test("is refused as a margin and as a maintenance rate", async () => {
    const liq = (margin: unknown, mmr: unknown) =>
      host.block("LIQ_PRICE", [[[-3500]], [[70000]], [[margin]], [[mmr]], [[100]], ...none(5)]);
    expect(await liq(blank, 0.005)).toEqual([[refusedValue(message("margin"))]]);
    const rate =
      blank === 0 ? "mmr must be above 0 and below 1 (0.5 % is 0.005), was 0 (is the cell empty?)" : undefined;
    expect(await liq(0.5, blank)).toEqual([[refusedValue(rate ?? message("mmr"))]]);
  });
  test("is a fee of 0", async () => {
    const fees = [[[-3500]], [[70000]], [[56000]], [[100]], [[blank]], [[blank]]];
    expect(await host.block("INVERSE_PNL", fees)).toEqual([[1.25]]);
  });
});

const none = (count: number): null[] => Array.from({ length: count }, () => null);

describe("a blank optional cell", () => {
  test("takes its default where the host says that it is blank", async () => {
    expect(await host.block("FUNDING_COST", [[[-350000]], [[70000]], [[0.0001]], [[null]], [[null]]])).toEqual([
      [-0.0005],
    ]);
  });
  test("is refused, not repaired, where it arrives as a 0 that the argument cannot be", async () => {
    expect(await host.block("FUNDING_COST", [[[-350000]], [[70000]], [[0.0001]], [[0]], null])).toEqual([
      [refusedValue("contract_size must be above 0, was 0 (is the cell empty?)")],
    ]);
  });
});

describe("an error cell passes through in its own element, and only there", () => {
  test.each(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"])("%s", async (code) => {
    const expected = [[1.25], [serialized(code)], [5]];
    expect(await pnl([[56000], [errorCell(code)], [35000]], ALLOW_ERRORS)).toEqual(expected);
    expect(await pnl([[56000], [richError(code)], [35000]], RICH_DATA)).toEqual(expected);
    expect(await pnl([[56000], [richError(code)], [35000]], ALLOW_ERRORS | RICH_DATA)).toEqual(expected);
  });
  test.each(["#NAME?", "#REF!", "#SPILL!"])(
    "%s, which a function may not return, is named in the message",
    async (code) => {
      const expected = [[1.25], [refusedValue(`an argument holds the error ${code}`)]];
      expect(await pnl([[56000], [errorCell(code)]], ALLOW_ERRORS)).toEqual(expected);
      expect(await pnl([[56000], [richError(code)]], RICH_DATA)).toEqual(expected);
    },
  );
  test("in any argument, the first one's where there are two; beside no position it is not looked at", async () => {
    const args = (held: number) => [[[held]], [[errorCell("#DIV/0!")]], [[errorCell("#NUM!")]], null, null, null];
    expect(await host.block("INVERSE_PNL", args(-1), ALLOW_ERRORS)).toEqual([[serialized("#DIV/0!")]]);
    expect(await host.block("INVERSE_PNL", args(0), ALLOW_ERRORS)).toEqual([[0]]);
  });
  test("as a bare argument", async () => {
    expect(await pnl(errorCell("#N/A"), ALLOW_ERRORS)).toEqual([[serialized("#N/A")]]);
  });
});

describe("a data-type cell", () => {
  test("counts as the value that it wraps", async () => {
    expect(await pnl([[richNumber(56000, "$#,##0")]], RICH_DATA)).toEqual([[1.25]]);
    const rate = [[[-3500]], [[70000]], [[richNumber(0.0001)]], [[richNumber(100)]], null];
    expect(await host.block("FUNDING_COST", rate)).toEqual([[-0.0005]]);
    expect(await pnl([[richText("56000")]], RICH_DATA)).toEqual([[1.25]]);
  });
  test("is refused where what it wraps would be", async () => {
    expect(await pnl([[richBoolean(true)]], RICH_DATA)).toEqual([
      [refusedValue("exit_price must be a number, was TRUE")],
    ]);
    expect(await pnl([[richEntity("Bitcoin")]], RICH_DATA)).toMatchObject([[{ code: "#VALUE!" }]]);
  });
});

describe("text", () => {
  test.each([
    ["56000", 1.25],
    [" 56000 ", 1.25],
    ["5.6e4", 1.25],
    ["5600000%", 1.25],
    ["+56000.", 1.25],
  ])("%p is the number that it shows", async (text, expected) => expect(await pnl([[text]])).toEqual([[expected]]));

  test.each([
    ["0.01%", -0.0005],
    ["1e-4", -0.0005],
    [".0001", -0.0005],
    ["-.01 %", 0.0005],
  ])("%p is an exact rate", async (text, expected) =>
    expect(await host.block("FUNDING_COST", [[[-3500]], [[70000]], [[text]], [["100"]], null])).toEqual([[expected]]),
  );

  test.each([
    ["high", '"high"'],
    ["70,000", '"70,000"'],
    ["$70000", '"$70000"'],
    ["1e999", '"1e999"'],
    ["0x10", '"0x10"'],
    ["Infinity", '"Infinity"'],
    ["NaN", '"NaN"'],
    ["5%%", '"5%%"'],
    [true, "TRUE"],
    [false, "FALSE"],
  ])("%p is refused with what it was", async (cell, was) =>
    expect(await pnl([[cell]])).toEqual([[refusedValue(`exit_price must be a number, was ${was}`)]]),
  );
});
