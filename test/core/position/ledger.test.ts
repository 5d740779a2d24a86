import fc from "fast-check";
import { avgEntry } from "../../../src/core/position/entry";
import { Refusal } from "../../../src/core/refusal";
import { tradeLedger, type LedgerRow } from "../../../src/core/position/ledger";
import { inversePnl } from "../../../src/core/position/pnl";
import { workOf, type Work } from "../exact/work-of";
import { mustMeet } from "../../must-meet";
import { of, price } from "../quantities";

interface Fill {
  contracts: number;
  price: number;
}
const count = fc.integer({ min: -500, max: 500 }).filter((n) => n !== 0);
/** One fill in five closes what is open. */
const drawn = fc.record({ contracts: count, price, closes: fc.integer({ min: 0, max: 4 }).map((one) => one === 0) });
const fills = fc.array(drawn, { minLength: 1, maxLength: 25 }).map((list): Fill[] => {
  let held = 0;
  return list.map((fill) => {
    const traded = fill.closes && held !== 0 ? -held : fill.contracts;
    held += traded;
    return { contracts: traded, price: fill.price };
  });
});
const rates = fc.constantFrom(0, 0.0005, -0.00025);

function ledger(list: readonly Fill[], rate = 0, size = 100): LedgerRow[] {
  const rows = tradeLedger({
    contracts: list.map((fill) => of("contracts", fill.contracts)),
    prices: list.map((fill) => of("USD/coin", fill.price)),
    contract_size: of("USD/contract", size),
    fee_rates: list.map(() => of("fraction", rate)),
    sides: null,
    fees_paid: null,
    order: "oldest",
  });
  if (rows instanceof Refusal) throw new Error(rows.message);
  return rows;
}
type Cells<Average = number> = readonly [number, Average, number, number, number];
/** The figures of a row that is a fill. */
const figuresOf = (row: unknown) => row as Cells;
const lastOf = (rows: ReturnType<typeof ledger>) => rows.at(-1) as unknown as Cells<number | Refusal>;
const near = (actual: number, expected: number, scale: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-13 * scale);
/** All coins that the fills moved: what a sum of rounded figures can be off by is a last digit of that. */
const moved = (list: readonly Fill[]) =>
  list.reduce((sum, fill) => sum + (Math.abs(fill.contracts) * 100) / fill.price, 0);

test("the position is the sum of the fills; the net is what was realised less the fees", () => {
  const met = mustMeet({ grown: 164, reduced: 41, closed: 42, flipped: 25 });
  fc.assert(
    fc.property(fills, rates, (list, rate) => {
      let [position, net] = [0, 0];
      for (const [row, cells] of ledger(list, rate).entries()) {
        const [held, , realised, fee, so_far] = figuresOf(cells);
        const before = position;
        position += (list[row] as Fill).contracts;
        if (position === 0) met("closed");
        else if (before * position < 0) met("flipped");
        else met(Math.abs(position) > Math.abs(before) ? "grown" : "reduced");
        net += realised - fee;
        expect(held).toBe(position);
        near(so_far, net, moved(list));
      }
    }),
  );
});

test("what is realised, and what is still open at the last price, is what the fills earn one by one", () => {
  const met = mustMeet({ open: 42, closed: 4 });
  fc.assert(
    fc.property(fills, price, rates, (list, mark, rate) => {
      const [position, average, , , net] = lastOf(ledger(list, rate));
      met(position === 0 ? "closed" : "open");
      const free = {
        entry_fee: of("fraction", 0),
        exit_fee: of("fraction", 0),
        exit_price: mark,
        contract_size: of("USD/contract", 100),
      };
      const gain = (held: number, entry: number, entry_fee = 0) =>
        inversePnl({
          ...free,
          contracts: of("contracts", held),
          entry_price: of("USD/coin", entry),
          entry_fee: of("fraction", entry_fee),
        });
      const open = average instanceof Refusal ? 0 : gain(position, average);
      const alone = list.reduce((sum, fill) => sum + gain(fill.contracts, fill.price, rate), 0);
      const held = list.reduce((sum, fill) => sum + Math.abs(fill.contracts), 0);
      near(net + open, alone, moved(list) + (held * 100) / mark);
    }),
  );
});

test("fills of one side average as AVG_ENTRY does and realise nothing", () => {
  fc.assert(
    fc.property(fills, fc.constantFrom(1, -1), (list, side) => {
      const buys = list.map((fill) => ({ ...fill, contracts: side * Math.abs(fill.contracts) }));
      const [, average, realised, , net] = lastOf(ledger(buys));
      const contracts = buys.map((fill) => of("contracts", fill.contracts));
      expect(average).toBe(
        avgEntry({
          contracts,
          prices: buys.map((fill) => of("USD/coin", fill.price)),
          coin_step: of("coin", 0),
          contract_size: of("USD/contract", 100),
        }),
      );
      expect([realised, net]).toEqual([0, 0]);
    }),
  );
});

test("a partial close keeps the entry and gains as INVERSE_PNL says; a flip starts at the fill's own price", () => {
  fc.assert(
    fc.property(price, price, fc.integer({ min: 2, max: 500 }), fc.constantFrom(1, -1), (entry, exit, held, side) => {
      const open = { contracts: side * held, price: entry };
      const gain = (contracts: number) =>
        inversePnl({
          contracts: of("contracts", side * contracts),
          entry_price: entry,
          exit_price: exit,
          contract_size: of("USD/contract", 100),
          entry_fee: of("fraction", 0),
          exit_fee: of("fraction", 0),
        });
      const [left, kept, realised] = lastOf(ledger([open, { contracts: -side, price: exit }]));
      expect([left, kept, realised]).toEqual([side * (held - 1), entry, gain(1)]);
      const [turned, fresh, all] = lastOf(ledger([open, { contracts: -2 * side * held, price: exit }]));
      expect([turned, fresh, all]).toEqual([-side * held, exit, gain(held)]);
    }),
  );
});

test("splitting a fill in two changes neither what is open after it nor what has been made", () => {
  fc.assert(
    fc.property(fills, fc.nat(), rates, (list, at, rate) => {
      const chosen = list[at % list.length] as Fill;
      const half = { ...chosen, contracts: chosen.contracts / 2 };
      const split = list.flatMap((fill) => (fill === chosen ? [half, half] : [fill]));
      const [one, two] = [lastOf(ledger(list, rate)), lastOf(ledger(split, rate))];
      expect([two[0], two[1], two[4]]).toEqual([one[0], one[1], one[4]]);
    }),
  );
});

test("a short's history is the long's with every gain a loss", () => {
  fc.assert(
    fc.property(fills, (list) => {
      const mirrored = ledger(list.map((fill) => ({ ...fill, contracts: -fill.contracts })));
      for (const [row, cells] of ledger(list).entries()) {
        const [held, average, realised, , net] = figuresOf(cells);
        const [other, same, lost, , against] = figuresOf(mirrored[row]);
        expect([other + held, same, lost + realised, against + net]).toEqual([0, average, 0, 0]);
      }
    }),
  );
});

// By hand: 1/60000 + 1/40000 coin a dollar average 48,000; the harmonic steps from there are 1/240,000 each way.
test("closing at the very average realises exactly nothing, and a loss and the same gain leave exactly nothing", () => {
  const bought = [60000, 40000].map((at) => ({ contracts: 1000, price: at }));
  const traded = [48000, 40000, 60000].map((at) => ({ contracts: -300, price: at }));
  const rows = ledger([...bought, ...traded], 0, 1);
  expect(rows.slice(2)).toEqual([
    [1700, 48000, 0, 0, 0],
    [1400, 48000, -0.00125, 0, -0.00125],
    [1100, 48000, 0.00125, 0, 0],
  ]);
});

describe("an order that is filled at one price, bit by bit", () => {
  const bits = (n: number, price: number): Fill[] => Array.from({ length: n }, () => ({ contracts: 1, price }));
  const atEnd = (list: readonly Fill[]) => ledger(list).at(-1);

  test("leaves what one fill would, however many bits there are", () => {
    expect(atEnd(bits(700, 50000.1))).toEqual([700, 50000.1, 0, 0, 0]);
    // 700 contracts of 100 at 1/50000.1, out at 1/40000: 70000·(1/50000.1 − 1/40000)
    expect(atEnd([...bits(700, 50000.1), { contracts: -700, price: 40000 }])?.[4]).toBe(-0.35000279999440004);
  });

  test("its average stays the price through closes at others, and moves with the next fill at another", () => {
    const [opened, closed, more] = [
      { contracts: 3, price: 50000.1 },
      { contracts: -1, price: 60000.3 },
      { contracts: 2, price: 40000.7 },
    ];
    expect(ledger([opened, closed, opened, closed]).map((row) => row[1])).toEqual([50000.1, 50000.1, 50000.1, 50000.1]);
    // 2 at 50000.1 and 2 at 40000.7: 4 / (2/50000.1 + 2/40000.7)
    expect(atEnd([opened, closed, more])?.[1]).toBe(44444.91604674625);
    expect(atEnd([opened, closed, more, { contracts: -1, price: 50000.1 }])?.[1]).toBe(44444.91604674625);
  });

  test("after a flip the price is the flip's own, and a fill at the former average is one at another price", () => {
    const list = [
      { contracts: 1, price: 50000.1 },
      { contracts: -2, price: 60000.3 },
      { contracts: -1, price: 50000.1 },
    ];
    // 1 at 60000.3 and 1 at 50000.1: 2 / (1/60000.3 + 1/50000.1)
    expect(ledger(list).map((row) => row[1])).toEqual([50000.1, 60000.3, 54545.63801640721]);
    expect(ledger([...list.slice(0, 1), { contracts: -1, price: 60000.3 }, ...list.slice(2)]).at(-1)?.[1]).toBe(
      50000.1,
    );
  });
});

test("decimals that add up to 0 close the position, and a row without a fill is empty", () => {
  const rows = ledger([
    { contracts: 0.1, price: 50000 },
    { contracts: 0.2, price: 50000 },
    { contracts: 0, price: 0 },
    { contracts: -0.3, price: 40000 },
  ]);
  expect(rows[2]).toEqual(["", "", "", "", ""]);
  const closed = new Refusal("none", "the position is closed: it has no average entry");
  expect(rows[3]).toEqual([0, closed, -0.00015, 0, -0.00015]);
});

// By hand: 0.1/60000 + 0.1/40000 is 0.2/48000; half of it goes at 50,000 for 100·0.1·(1/48000 − 1/50000) coin.
test.each([1, -1])("parts of a contract add up and are closed as whole ones are, side %d", (side) => {
  const [long, out] = [0.1 * side, -0.1 * side];
  const rows = ledger([
    { contracts: long, price: 60000 },
    { contracts: long, price: 40000 },
    { contracts: out, price: 50000 },
  ]);
  const [, added, closed] = rows.map(figuresOf);
  expect(added?.slice(0, 3)).toEqual([0.2 * side, 48000, 0]);
  expect(closed?.slice(0, 3)).toEqual([long, 48000, side / 120000]);
});

// 10^16 + 1 is no double: a position that was carried on rounded would be closed by selling 10^16.
test("what is left of a position is exact however little it is", () => {
  const rows = ledger([
    { contracts: 1e16, price: 50000 },
    { contracts: 1, price: 40000 },
    { contracts: -1e16, price: 50000 },
  ]);
  expect(lastOf(rows)[0]).toBe(1);
});

// By hand: the smallest double is 4.94e-324, and what lies above half of it is rounded up to it.
test.each([2e-124, -2e-124])("a fee too small to show counts all the same: %d", (rate) => {
  const fill = { contracts: 1, price: 1e200 };
  const rows = ledger([fill, fill, fill], rate, 1);
  expect(rows.map((cells) => Math.abs(figuresOf(cells)[4]))).toEqual([0, 5e-324, 5e-324]);
});

// Exact fractions would grow with every row, and the last rows cost the most: bounds of many digits do instead.
test("numbers at both ends of the doubles cost each row the same, however many rows there are", () => {
  const alternating = (rows: number): Fill[] =>
    Array.from({ length: rows }, (_, row) => ({ contracts: row % 2 === 0 ? 1e308 : -1e-308, price: 50000 + row }));
  expect(ledger(alternating(2), 0, 1).map((row) => row.slice(0, 2))).toEqual([
    [1e308, 50000],
    [1e308, 50000],
  ]);
  const [few, many] = [250, 1000].map((rows) => workOf(() => ledger(alternating(rows), 0, 1))) as [Work, Work];
  expect(many.operations / few.operations).toBeLessThan(5);
  expect(many.longest).toBe(few.longest);
});
