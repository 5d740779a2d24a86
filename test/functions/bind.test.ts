import { AVG_ENTRY, FUNDING_COST, HEDGE_CONTRACTS, INVERSE_PNL, LIQ_PRICE } from "../../src/catalog";
import { bind } from "../../src/functions/bind";
import { HostError, inCells } from "./host-error";

const refused = (code: string, message: string) => expect.objectContaining({ code, message });
const unmet = (lengths: string) =>
  refused("#N/A", `contracts and mark_price have different lengths and do not meet here: ${lengths}`);

test("a result that is one error is thrown, with its code and message; beside others it is an element", () => {
  const reason = "entry_price must be above 0, was 0 (is the cell empty?)";
  expect(thrownBy(() => bind(INVERSE_PNL, [-3500, 0, 56000]))).toEqual(refused("#VALUE!", reason));
  expect(thrownBy(() => bind(LIQ_PRICE, [0]))).toEqual(refused("#N/A", "no position, no such price"));
  const error = { type: "Error", basicValue: "#DIV/0!" };
  expect(thrownBy(() => bind(INVERSE_PNL, [-3500, [[error]], 56000]))).toEqual(refused("#DIV/0!", ""));
  // a function that takes its ranges whole
  expect(
    thrownBy(() =>
      bind(AVG_ENTRY, [
        [[1000], [1000]],
        [[60000], [0]],
      ]),
    ),
  ).toEqual(refused("#VALUE!", "prices must be above 0, was 0 (is the cell empty?), in row 2"));
  expect(bind(INVERSE_PNL, [-3500, [[0], [0], [56000]], 56000])).toEqual([
    [refused("#VALUE!", reason)],
    [refused("#VALUE!", reason)],
    [0],
  ]);
});

const thrownBy = (call: () => unknown): unknown => {
  try {
    return { returned: call() };
  } catch (error) {
    return error;
  }
};

test("one row against one column gives the whole block, as Excel's own arithmetic does", () => {
  const result = bind(INVERSE_PNL, [-3500, [[70000], [56000]], [[56000, 70000]], 100]);
  expect(result).toEqual([
    [1.25, 0],
    [0, -1.25],
  ]);
});

test("where a longer and a shorter range do not meet, those elements are #N/A", () => {
  expect(bind(FUNDING_COST, [[[-1], [-1], [-1]], [[50000], [50000]], 0.0001])).toEqual([
    [-2e-9],
    [-2e-9],
    [unmet("3 and 2 rows")],
  ]);
  expect(bind(FUNDING_COST, [[[-1, -1, -1]], [[50000, 50000]], 0.0001])).toEqual([
    [-2e-9, -2e-9, unmet("3 and 2 columns")],
  ]);
});

test("an error stays in its own element, in either shape in which the host hands it over", () => {
  const plain = { type: "Error", errorType: "Div0", basicValue: "#DIV/0!" };
  const instance = Object.assign(new HostError("#N/A"), { type: "Error", basicValue: "#N/A" });
  const result = bind(FUNDING_COST, [[[-1], [plain], [instance], [-1]], 50000, 0.0001]);
  expect(result).toEqual([[-2e-9], [refused("#DIV/0!", "")], [refused("#N/A", "")], [-2e-9]]);
});

test("an error that a function may not return keeps its name in the message", () => {
  const [[result]] = inCells(FUNDING_COST, [[[{ type: "Error", basicValue: "#SPILL!" }]], 50000, 0.0001]) as [
    [unknown],
  ];
  expect(result).toEqual(refused("#VALUE!", "an argument holds the error #SPILL!"));
});

test("data-type cells are read for the value that they wrap", () => {
  const wrapped = { type: "FormattedNumber", basicValue: 0.0001, numberFormat: "0.00%" };
  expect(bind(FUNDING_COST, [-1, 50000, [[wrapped]]])).toEqual([[-2e-9]]);
  const entity = { type: "Entity", text: "Bitcoin", basicType: "Error", basicValue: "#VALUE!" };
  expect(inCells(FUNDING_COST, [-1, [[entity]], 0.0001])).toEqual([[refused("#VALUE!", "")]]);
});

test("a blank row of a table stays clean, whether the host says 0 or null for a blank", () => {
  for (const blank of [0, null, ""]) {
    const rows = (value: number) => [[value], [blank], [value]];
    expect(bind(INVERSE_PNL, [rows(-3500), rows(70000), rows(56000), 100])).toEqual([[1.25], [0], [1.25]]);
    expect(bind(HEDGE_CONTRACTS, [rows(5), rows(70000), 100])).toEqual([[-3500], [0], [-3500]]);
    expect(bind(LIQ_PRICE, [rows(-3500), rows(70000), rows(0.5), 0.005, 100])).toEqual([
      [77388.88888888889],
      [refused("#N/A", "no position, no such price")],
      [77388.88888888889],
    ]);
  }
});

test("a required price that is blank is refused on every host", () => {
  expect(inCells(INVERSE_PNL, [-3500, 0, 56000])[0]?.[0]).toEqual(
    refused("#VALUE!", "entry_price must be above 0, was 0 (is the cell empty?)"),
  );
  expect(inCells(INVERSE_PNL, [-3500, null, 56000])[0]?.[0]).toEqual(
    refused("#VALUE!", "entry_price is empty: it has no default"),
  );
});

test("a result beyond the doubles is refused, not passed on as infinity", () => {
  expect(inCells(FUNDING_COST, [1e308, 1e-308, 0.01])[0]?.[0]).toEqual(
    refused("#VALUE!", "the result of FUNDING_COST is beyond the largest number that a cell can hold"),
  );
});

test("nothing but finite numbers, text, booleans and errors leaves, whatever comes in", () => {
  const hostile: unknown[] = [
    NaN,
    Infinity,
    -0,
    1n,
    Symbol("x"),
    () => 1,
    {},
    [],
    [[]],
    [[undefined]],
    [[{ a: 1 }]],
    new Date(0),
    true,
    "=1+1",
  ];
  for (const definition of [INVERSE_PNL, HEDGE_CONTRACTS, LIQ_PRICE, FUNDING_COST])
    for (const first of hostile)
      for (const second of hostile) {
        const block = inCells(definition, [first, second, 1, 0.5, 1]);
        for (const value of block.flat()) {
          const fine = Number.isFinite(value) || typeof value === "string" || value instanceof HostError;
          expect({ first, second, value, fine }).toMatchObject({ fine: true });
          expect(Object.is(value, -0)).toBe(false);
        }
      }
});
