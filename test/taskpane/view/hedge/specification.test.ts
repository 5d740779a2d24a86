import { START, withContract } from "../../../../src/builder/draft/draft";
import { changedFromTable, notInTable } from "../../../../src/taskpane/view/hedge/specification";

// Deribit's BTC-PERPETUAL: 10 USD a contract, taker fee 0.05 %, 1 % maintenance and 0.005 % a BTC, settled in BTC.
const deribit = withContract(START, "Deribit", "BTC-PERPETUAL");

test("a contract as the table has it has no changes", () => expect([...changedFromTable(deribit)]).toEqual([]));

test("the same number written in another way is no change", () =>
  expect([...changedFromTable({ ...deribit, entry_fee: "0.0005", contract_size: " 10.0 " })]).toEqual([]));

test("a value that differs is one, with what the table states, in the order of the fields", () =>
  expect([...changedFromTable({ ...deribit, entry_fee: "0.02%", coin: "ETH" })]).toEqual([
    ["coin", "BTC"],
    ["entry_fee", "0.05%"],
  ]));

test("a contract of one's own has no table to differ from", () =>
  expect([...changedFromTable({ ...deribit, symbol: "MINE", contract_size: "7" })]).toEqual([]));

test("what the table does not state is named, as far as it is asked for", () => {
  const okx = withContract(START, "OKX", "ETH-USD-SWAP");
  expect(notInTable(okx)).toEqual(["mmr", "method", "interval_hours", "entry_fee", "exit_fee"]);
  expect(notInTable(deribit)).toEqual([]);
  expect(notInTable(START)).toEqual([]);
  expect(notInTable({ ...withContract(START, "OKX", "BTC-USD-SWAP"), kind: "expiry" })).not.toContain("interval_hours");
  expect(notInTable({ ...deribit, symbol: "MINE" })).toEqual([]);
});
