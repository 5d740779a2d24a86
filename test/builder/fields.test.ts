import { argument } from "../../src/catalog/read/argument";
import { CellError } from "../../src/catalog/declare/cell";
import type { Parameter } from "../../src/catalog/declare/define";
import { Refusal } from "../../src/core/refusal";
import { contractOf, START, statedOf, withContract } from "../../src/builder/draft/draft";
import { FIELD_NAMES, fieldNamed, isChoice, LEADS } from "../../src/builder/fields/fields";

const VALUES = [-1e6, -2, -1, -0.5, -1e-4, 0, 1e-4, 0.004, 0.5, 0.99, 1, 1.5, 2, 3, 100, 501, 70000, 1e9];

const FED = FIELD_NAMES.filter((name) => fieldNamed(name).feeds !== undefined);

const takes = (parameter: Parameter, value: number): boolean => {
  const reader = argument("value", parameter);
  const read = reader.read(value);
  return !(read instanceof Refusal || read instanceof CellError) && reader.refuse(read) === undefined;
};

test("most numbers are what an argument of a function takes", () => expect(FED.length).toBeGreaterThanOrEqual(25));

test.each(FED)("%s takes nothing that its argument refuses, in the same unit or words", (name) => {
  const { parameter, feeds } = fieldNamed(name);
  const target = feeds?.definition.parameters[feeds.argument] as Parameter;
  if ("choices" in target) {
    expect("choices" in parameter && [...parameter.choices].sort()).toEqual([...target.choices].sort());
    return;
  }
  expect("unit" in parameter && parameter.unit).toBe("unit" in target && target.unit);
  for (const value of VALUES) if (takes(parameter, value)) expect([value, takes(target, value)]).toEqual([value, true]);
});

describe("the finished example", () => {
  const contract = contractOf(START);

  test("is a contract of the table, as the table has it", () => {
    expect(contract).toMatchObject({ venue: "Binance COIN-M", symbol: "BTCUSD_PERP" });
    expect(withContract(START, START.venue, START.symbol)).toEqual(START);
    expect(START).toMatchObject({ contract_size: "100", mmr: "0.4%", as_of: contract?.as_of, coin: "BTC" });
  });

  test("types nothing again that the table states", () => {
    for (const [name] of statedOf(contract, START))
      if (!isChoice(name)) expect([name, fieldNamed(name).start]).toEqual([name, undefined]);
  });

  test("has a text for every field that insists on one", () => {
    for (const name of FIELD_NAMES) {
      const { filledBy, start } = fieldNamed(name);
      expect([name, start !== undefined || filledBy !== undefined]).toEqual([name, true]);
    }
  });
});

test("of leverage, margin and liquidation price one leads", () =>
  expect(LEADS).toEqual(["leverage", "margin", "liquidation"]));
