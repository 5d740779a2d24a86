import { CONTRACTS } from "../../../src/catalog/venues/contract-table";
import { START, statedOf, written } from "../../../src/builder/draft/draft";
import { doubtOf } from "../../../src/builder/fields/doubt";
import { FIELD_NAMES, type FieldName } from "../../../src/builder/fields/fields";
import { SHEET_WORDS } from "../../../src/builder/words/words";

const NARROW = "\u202f";
const asked = (name: FieldName, text: string) => {
  const { yes, meant } = doubtOf(name, text, SHEET_WORDS) ?? {};
  return yes && [yes.label, meant?.label, meant?.text].map((words) => words?.replaceAll(NARROW, " "));
};

test.each([
  ["funding_rate", "60%", ["Yes, 60 %", undefined, undefined]],
  ["funding_rate", "1%", ["Yes, 1 %", "I meant 0.01 %", "0.01%"]],
  ["funding_rate", "0.0001%", ["Yes, 0.0001 %", "I meant 0.01 %", "0.01%"]],
  ["entry_fee", "0.0005%", ["Yes, 0.0005 %", "I meant 0.05 %", "0.05%"]],
  ["entry_fee", "1.5%", ["Yes, 1.5 %", "I meant 0.015 %", "0.015%"]],
  ["volatility", "0.6%", ["Yes, 0.6 %", "I meant 60 %", "60%"]],
  ["volatility", "6000%", ["Yes, 6,000 %", "I meant 60 %", "60%"]],
  ["mmr", "50%", ["Yes, 50 %", "I meant 0.5 %", "0.5%"]],
  ["share", "0.5%", ["Yes, 0.5 %", "I meant 50 %", "50%"]],
  ["leverage", "200", ["Yes, 200x", undefined, undefined]],
  ["funding_rates", "{0.01;0.01;-0.01}", ["Yes, 1 %", "I meant 0.01 %", "{0.0001;0.0001;-0.0001}"]],
] as const)("%s of %p is asked about", (name, text, words) => expect(asked(name, text)).toEqual(words));

test.each([
  ["funding_rate", "0.01%"],
  ["funding_rate", "-0.3%"],
  ["funding_rate", "0"],
  ["entry_fee", "-0.025%"],
  ["volatility", "120%"],
  ["leverage", "100"],
  ["price", "1e9"],
] as const)("%s of %p is not", (name, text) => expect(doubtOf(name, text, SHEET_WORDS)).toBeUndefined());

test("nothing that the example or a contract of the table has is asked about", () => {
  for (const name of FIELD_NAMES) expect([name, doubtOf(name, START[name], SHEET_WORDS)]).toEqual([name, undefined]);
  for (const contract of CONTRACTS)
    for (const [name, value] of statedOf(contract, START))
      expect([contract.symbol, name, doubtOf(name, written(name, value), SHEET_WORDS)]).toEqual([
        contract.symbol,
        name,
        undefined,
      ]);
});
