import { RECONCILE_LIQ } from "../../src/catalog";
import type { Cell } from "../../src/catalog/declare/cell";
import type { Rows } from "../../src/catalog/declare/define";
import { outcomes } from "../../src/catalog/read/outcomes";
import { mustMeet } from "../must-meet";
import { Random } from "../oracle/random";

/*
 * Positions as each venue reckons them, in numbers as its screen rounds them: the entry price to some digits, the margin
 * to the satoshi, the liquidation price to the step or to digits. The prices are worked out here, in doubles, from the
 * entry price before it is rounded.
 */
interface Held {
  readonly n: number;
  readonly s: 1 | -1;
  readonly E: number;
  readonly W: number;
  readonly m: number;
  readonly f: number;
}

const mark = ({ n, s, E, W, m }: Held, fee = 0): number => (n * (s + m + fee)) / (W + (s * n) / E);
const entry = ({ n, s, E, W, m }: Held): number => (s * n) / (W + (s * n) / E - (m * n) / E);
/** W + s·n·(u₀ − u) = n·m·u + k·(n·u)² for u = 1/price: the root that is met first. */
function growing({ n, s, E, W, m }: Held, k: number): number {
  const [a, b, c] = [k * n * n, n * (s + m), -(W + (s * n) / E)];
  const root = Math.sqrt(b * b - 4 * a * c);
  return (2 * a) / (-b + s * root);
}
const satoshi = (held: Held): number => {
  const worth = (Math.round((100 / held.E) * 1e8) / 1e8) * (held.n / 100);
  return entry({ ...held, E: held.n / worth });
};
const parts = (held: Held): number => {
  const floors = [0, 250_000, 500_000];
  const asked = floors.reduce((sum, floor, at) => {
    const upTo = Math.min(held.n, floors[at + 1] ?? Infinity);
    return sum + Math.max(0, upTo - floor) * 0.01 * (at + 1);
  }, 0);
  return mark({ ...held, m: asked / held.n });
};

interface VenueScreen {
  readonly venue: string;
  readonly method: "mark" | "entry";
  readonly price: (held: Held) => number;
  readonly fee?: "taker" | "liquidation";
  readonly tick: number;
  readonly entryDigits: number;
  readonly mmr?: Rows<number>;
}

const SCREENS: readonly VenueScreen[] = [
  { venue: "Binance", method: "mark", price: mark, tick: 0, entryDigits: 8 },
  { venue: "Bybit", method: "mark", price: mark, tick: 0.1, entryDigits: 2 },
  { venue: "OKX", method: "mark", price: mark, tick: 0.1, entryDigits: 2 },
  { venue: "Gate", method: "mark", price: (held) => mark(held, held.f), fee: "taker", tick: 0.1, entryDigits: 4 },
  {
    venue: "KuCoin",
    method: "mark",
    price: (held) => mark(held, 0.0045),
    fee: "liquidation",
    tick: 0.1,
    entryDigits: 2,
  },
  { venue: "BitMEX", method: "entry", price: satoshi, tick: 0.1, entryDigits: 4 },
  { venue: "Phemex", method: "entry", price: entry, tick: 0.5, entryDigits: 4 },
  { venue: "Deribit", method: "mark", price: (held) => growing(held, 5e-5), tick: 0.5, entryDigits: 2 },
  {
    venue: "Kraken",
    method: "mark",
    price: parts,
    tick: 0.5,
    entryDigits: 2,
    mmr: [
      [0, 0.01],
      [250_000, 0.02],
      [500_000, 0.03],
    ],
  },
];

const to = (value: number, digits: number): number => Number(value.toFixed(digits));
const toStep = (price: number, tick: number, s: number): number =>
  tick === 0 ? to(price, 8) : to((s > 0 ? Math.ceil(price / tick) : Math.floor(price / tick)) * tick, 1);

function drawn(random: Random, screen: VenueScreen) {
  const s = random.pick([1, -1] as const);
  const n = 100 * random.integer(10, 9_000);
  const E = 20_000 + 70_000 * random.fraction();
  const leverage = random.pick([3, 5, 10, 20]);
  const W = to(n / E / leverage, 8);
  const m = screen.venue === "Deribit" ? 0.01 : random.pick([0.004, 0.005]);
  const held: Held = { n, s, E, W, m, f: 0.0006 };
  return { held, shown: toStep(screen.price(held), screen.tick, s) };
}

const COLUMN = { method: 0, fee: 1, verdict: 8, says: 9 } as const;

function told({ n, s, E, W, m, f }: Held, shown: number, screen: VenueScreen): Rows<unknown> {
  const digits = screen.tick === 0 ? 8 : null;
  const given: (Cell | Rows<number>)[] = [s * n, to(E, screen.entryDigits), W, screen.mmr ?? m, shown, 1, f];
  const more: Cell[] = [screen.tick, screen.venue, null, digits, null, screen.fee === "liquidation" ? 0.0045 : null];
  const blocks = [...given, ...more].map((block) => (Array.isArray(block) ? block : [[block as Cell]]) as Rows<Cell>);
  return outcomes<Cell>(RECONCILE_LIQ, blocks, (cell) => cell);
}

test("a venue's own screen is told by the venue's own convention, first, and is not taken for another", () => {
  const met = mustMeet({ unique: 120, several: 1, "of rounded numbers": 20, long: 80, short: 80 });
  const random = new Random(20261204);
  const wrong: unknown[] = [];
  for (let count = 0; count < 216; count++) {
    const screen = SCREENS[count % SCREENS.length] as VenueScreen;
    const { held, shown } = drawn(random, screen);
    const rows = told(held, shown, screen);
    const [first = []] = rows;
    const fee = screen.fee === "taker" ? held.f : screen.fee === "liquidation" ? 0.0045 : 0;
    const isTrue = (row: readonly unknown[]) => row[COLUMN.method] === screen.method && row[COLUMN.fee] === fee;
    // a rounded entry price that comes to stand on a price step is taken as it stands, and then offered for what it is
    const offers = `It fits with an entry price rounded to ${to(held.E, screen.entryDigits)}, ${screen.method}-valued`;
    const isOffered = first[COLUMN.verdict] === "none" && String(first[COLUMN.says]).includes(offers);
    const isFound = isTrue(first) && first[COLUMN.verdict] !== "none";
    if (!isFound && !isOffered) wrong.push([screen.venue, held, shown, ...rows]);
    met(first[COLUMN.verdict] === "unique" ? "unique" : "several");
    met("of rounded numbers", /rounded to|satoshi/.test(String(first.at(-1))));
    met(held.s > 0 ? "long" : "short");
  }
  expect(wrong).toEqual([]);
});

/*
 * By hand: a dollar at 63,913.7 is 1,564.61 satoshi, 1,565 in whole ones, so that 50 contracts are 0.0007825 BTC; by entry
 * on 0.0003 BTC at 0.4 % they are liquidated at 50/(0.0003 + 0.0007825 − 0.00000313), a tenth up for a long.
 */
test("a small position of BitMEX is worth whole satoshi a contract", () => {
  const held = { n: 50, s: 1, E: 63_913.7, W: 0.0003, m: 0.004, f: 0.0006 } as const;
  const screen = SCREENS.find(({ venue }) => venue === "BitMEX") as VenueScreen;
  const [first = []] = told(held, Math.ceil((50 / (0.0003 + 0.0007825 * (1 - 0.004))) * 10) / 10, screen);
  expect([first[COLUMN.method], first[COLUMN.fee]]).toEqual(["entry", 0]);
  expect(first.at(-1)).toBe("worth in satoshi for 1 USD");
});
