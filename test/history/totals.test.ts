import fc from "fast-check";
import { mustMeet } from "../must-meet";
import { balances, historyOf, sums } from "./read-text";

/**
 * Random histories, written as one venue writes them, and summed by a program that knows whole satoshi alone: it shares
 * neither the decimals nor the reading with what it is compared to.
 */
const COIN = 100_000_000n;

const coins = (satoshi: bigint): string => {
  const digits = String(satoshi < 0n ? -satoshi : satoshi).padStart(9, "0");
  return `${satoshi < 0n ? "-" : ""}${digits.slice(0, -8)}.${digits.slice(-8)}`;
};
/** Decimals without the noughts at their end, as the product writes them. */
const brief = (satoshi: bigint): string => coins(satoshi).replace(/\.?0+$/, "");

const row = fc.record({
  isFill: fc.boolean(),
  contract: fc.constantFrom("BTCUSD", "BTCUSDZ26"),
  contracts: fc.integer({ min: -5000, max: 5000 }).filter((count) => count !== 0),
  price: fc.integer({ min: 1, max: 20_000_000 }),
  paid: fc.bigInt({ min: -50_000_000n, max: 50_000_000n }),
  made: fc.bigInt({ min: -5_000_000_000n, max: 5_000_000_000n }),
  after: fc.integer({ min: 0, max: 3 }),
});
type Row = typeof row extends fc.Arbitrary<infer Each> ? Each : never;

function written(rows: readonly Row[]) {
  let [time, balance] = [Date.UTC(2024, 0, 1), 10_000n * COIN];
  const totals = new Map<string, { fills: number; position: number; fees: bigint; funding: bigint; made: bigint }>();
  const lines = rows.map(({ isFill, contract, contracts, price, paid, made, after }, index) => {
    time += after * 1_000;
    const total = totals.get(contract) ?? { fills: 0, position: 0, fees: 0n, funding: 0n, made: 0n };
    totals.set(contract, total);
    const at = new Date(time).toISOString().slice(0, 19).replace("T", " ");
    // a row of funding must pay something
    const funding = isFill ? 0n : paid === 0n ? 1n : paid;
    const change = isFill ? made - paid : funding;
    balance += change;
    total.funding += funding;
    if (isFill) {
      total.fills += 1;
      total.position += contracts;
      total.fees -= paid;
      total.made += made;
    }
    const traded = isFill
      ? [
          contracts < 0 ? "Sell" : "Buy",
          Math.abs(contracts),
          total.position,
          `${price / 100}`,
          "0",
          coins(paid),
          coins(made),
        ]
      : ["", "--", total.position, "", coins(funding), "0", "0"];
    const kind = isFill ? "trade" : "funding";
    return [at, "BTC", contract, kind, ...traded, coins(change), coins(balance), "0", `t${index}`, `o${index}`].join(
      ",",
    );
  });
  return { lines, totals, balance };
}

const HEADING =
  "Time,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Fee Rate,Trade ID,Order ID";

test("what comes of a file is what whole satoshi sum to, whichever row stands first", async () => {
  const met = mustMeet({ "several rows of one time": 40, "a position that turns": 40, "a rebate": 40 });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), fc.boolean(), async (rows, isNewestFirst) => {
      const { lines, totals, balance } = written(rows);
      met(
        "several rows of one time",
        rows.slice(1).some(({ after }) => after === 0),
      );
      met(
        "a position that turns",
        [...totals.values()].some(({ position }) => position < 0),
      );
      met(
        "a rebate",
        rows.some(({ isFill, paid }) => isFill && paid < 0n),
      );
      // a file of one time has no direction
      const turned = isNewestFirst && rows.slice(1).some(({ after }) => after > 0);
      const history = await historyOf([HEADING, ...(turned ? lines.toReversed() : lines)].join("\n"));
      expect(history).toMatchObject({ malformed: [], unlike: [], alike: [] });
      const expected = [...totals].map(([contract, { fills, position, fees, funding, made }]) => ({
        contract,
        fills,
        position: String(position),
        fees: brief(fees),
        funding: brief(funding),
        realised: brief(made),
      }));
      expect(sums(history)).toHaveLength(expected.length);
      expect(sums(history)).toEqual(expect.arrayContaining(expected));
      expect(history.contracts.map(({ refused }) => refused)).toEqual(expected.map(() => undefined));
      const changed = brief(balance - 10_000n * COIN);
      expect(balances(history)).toEqual([{ coin: "BTC", row: `10000 ${changed} ${brief(balance)} 0` }]);
    }),
  );
});
