import fc from "fast-check";
import { closedTrades, type ClosedTrade, type ClosedTrades } from "../../../src/core/position/closed-trades";
import { tradeLedger, type LedgerRow } from "../../../src/core/position/ledger";
import { closesByLots } from "../../oracle/position/closes";
import { minus, nearestDouble, plus, shown, whole, type Rational } from "../../oracle/rational";
import { of, price } from "../quantities";

interface Row {
  contracts: number;
  price: number;
  rate?: number;
  funding?: number | null;
}

const history = (rows: readonly Row[], size = 100): ClosedTrades => ({
  contracts: rows.map((row) => of("contracts", row.contracts)),
  prices: rows.map((row) => of("USD/coin", row.price)),
  contract_size: of("USD/contract", size),
  fee_rates: rows.map((row) => of("fraction", row.rate ?? 0)),
  sides: null,
  fees_paid: null,
  order: "oldest",
  funding_paid: rows.map((row) => (row.funding === null || row.funding === undefined ? null : of("coin", row.funding))),
});
const closes = (rows: readonly Row[]) => closedTrades(history(rows)) as ClosedTrade[];

// By hand: 1,000 at 50,000 are 2 coins, fee 0.001; 400 sold at 40,000 are worth 1 coin there and 0.8 at entry.
test("a partial close takes its share of the fee for opening and of the funding", () => {
  const rows = [
    { contracts: 1000, price: 50000, rate: 0.0005, funding: 0.01 },
    { contracts: -400, price: 40000, rate: 0.0005 },
  ];
  // gross 0.8 − 1; fees 0.4·0.001 + 0.0005; funding 0.4·0.01; at 40,000 USD a coin
  expect(closes(rows)).toEqual([[2, 400, 50000, 40000, -0.2, 0.0009, 0.004, -0.2049, -8196]]);
});

// By hand: short 1,000 at 40,000 (2.5 coins), bought 1,500 at 50,000: 1,000 of the fee of 0.0015 close, 500 open.
test("a flip closes what was open, and its fee is split by contracts", () => {
  const rows = [
    { contracts: -1000, price: 40000, rate: 0 },
    { contracts: 1500, price: 50000, rate: 0.0005, funding: 0.003 },
    { contracts: -500, price: 50000, rate: 0 },
  ];
  expect(closes(rows)).toEqual([
    [2, -1000, 40000, 50000, -0.5, 0.001, 0, -0.501, -25050],
    [3, 500, 50000, 50000, 0, 0.0005, 0.003, -0.0035, -175],
  ]);
});

test("funding may fall due in a row of its own, and belongs to what is held then", () => {
  const rows = [
    { contracts: 1000, price: 50000 },
    { contracts: 0, price: 0, funding: 0.01 },
    { contracts: -500, price: 50000 },
    { contracts: 0, price: 0, funding: 0.002 },
    { contracts: -500, price: 50000 },
  ];
  // half of 0.01; then the other half and 0.002
  expect(closes(rows).map((close) => [close[0], close[6]])).toEqual([
    [3, 0.005],
    [5, 0.007],
  ]);
});

test("where nothing was closed there is no row, and funding without a position is refused", () => {
  expect(closedTrades(history([{ contracts: 5, price: 100 }]))).toMatchObject({
    kind: "none",
    message: "nothing was closed: every fill opened or added to the position",
  });
  expect(
    closedTrades(
      history([
        { contracts: 5, price: 100 },
        { contracts: -5, price: 90, funding: 0.1 },
      ]),
    ),
  ).toMatchObject({
    kind: "invalid",
    message: "funding_paid must be 0 while nothing is held, was 0.1 in row 2",
  });
});

// By hand: 0.002 for opening 1,000, of which 400 are closed, and 0.0007 for closing them; 0.8 coins at entry, 1 at exit.
test("fees paid in coin go by contracts like those of a rate, and a blank one is none", () => {
  const paid = (fees: readonly (number | null)[]) =>
    closedTrades({
      ...history([
        { contracts: 1000, price: 50000 },
        { contracts: -400, price: 40000 },
      ]),
      fees_paid: fees.map((fee) => (fee === null ? null : of("coin", fee))),
    });
  expect(paid([0.002, 0.0007])).toEqual([[2, 400, 50000, 40000, -0.2, 0.0015, 0, -0.2015, -8060]]);
  expect(paid([0.002, null])).toEqual([[2, 400, 50000, 40000, -0.2, 0.0008, 0, -0.2008, -8032]]);
  expect(paid([-0.002, 0.0007])).toEqual([[2, 400, 50000, 40000, -0.2, -0.0001, 0, -0.1999, -7996]]);
});

test("without a list of funding none was paid", () => {
  const rows = [
    { contracts: 1000, price: 50000 },
    { contracts: -400, price: 40000 },
  ];
  expect(closedTrades({ ...history(rows), funding_paid: null })).toEqual([
    [2, 400, 50000, 40000, -0.2, 0, 0, -0.2, -8000],
  ]);
});

test("a history that no ledger can be made of is refused in the same words", () => {
  const bad = history([
    { contracts: 1000, price: 50000 },
    { contracts: -400, price: 0 },
  ]);
  const refusal = { kind: "invalid", message: "prices must be above 0, was 0 (is the cell empty?), in row 2" };
  expect(closedTrades(bad)).toMatchObject(refusal);
  expect(tradeLedger(bad)).toMatchObject(refusal);
});

const count = fc.integer({ min: -500, max: 500 }).filter((n) => n !== 0);
const filled = fc.record({
  contracts: count,
  price,
  rate: fc.constantFrom(0, 0.0005, -0.00025),
  funding: fc.constantFrom(0, 0.001, -0.0003),
});
const histories = fc.array(filled, { minLength: 2, maxLength: 25 }).map((rows) => {
  let held = 0;
  return rows.map((row) => ({ ...row, funding: (held += row.contracts) === 0 ? 0 : row.funding }));
});

test("gross, fees, funding and net are exact to the last digit, and the nets sum to the ledger's", () => {
  const met = { closes: 0, flips: 0 };
  fc.assert(
    fc.property(histories, (rows) => {
      const found = closedTrades(history(rows));
      const { closed, open } = closesByLots(
        rows.map((row, at) => ({ ...row, row: at + 1, paid: null })),
        whole(100),
      );
      const trades = Array.isArray(found) ? (found as ClosedTrade[]) : [];
      expect(trades.map((trade) => trade.slice(4, 8))).toEqual(
        closed.map(({ gross, fees, funding }) =>
          [gross, fees, funding, minus(gross, plus(fees, funding))].map((value) => nearestDouble(value) + 0),
        ),
      );
      met.closes += trades.length;
      met.flips += trades.filter(([row]) => trades.length > 1 && row > 1).length;
      const sum = (parts: readonly Rational[]) => parts.reduce((all, part) => plus(all, part), whole(0));
      const nets = sum(closed.map(({ gross, fees, funding }) => minus(gross, plus(fees, funding))));
      const paid = sum(rows.map((row) => shown(row.funding)));
      const ledger = (tradeLedger(history(rows)) as LedgerRow[]).at(-1) as readonly number[];
      // what the open rest carries has not been charged to a close yet
      const all = minus(nets, plus(open.fees, open.funding));
      expect(nearestDouble(plus(all, paid)) + 0).toBe(ledger[4]);
    }),
  );
  expect(met.closes).toBeGreaterThan(200);
  expect(met.flips).toBeGreaterThan(100);
});

test("the newest first gives the same closes, by the rows as they stand", () => {
  fc.assert(
    fc.property(histories, (rows) => {
      const oldest = closedTrades(history(rows));
      const newest = closedTrades({ ...history([...rows].reverse()), order: "newest" });
      if (!Array.isArray(oldest)) return expect(newest).toEqual(oldest);
      const turned = (oldest as ClosedTrade[]).map(([row, ...rest]) => [rows.length + 1 - row, ...rest]);
      expect(newest).toEqual(turned);
    }),
  );
});
