import { conventionsOf } from "../../../src/catalog/venues/liquidation-conventions";
import { conventionOf } from "../../../src/core/margin/reconcile/convention";
import { reconcile, type Reconciliation } from "../../../src/core/margin/reconcile/reconcile";
import type { FeeReading, Screen } from "../../../src/core/margin/reconcile/screen";
import { slipsIn, type Slip } from "../../../src/core/margin/reconcile/slips";
import { mustMeet } from "../../must-meet";
import { Random } from "../random";
import { gridOf, printOf, stepsOn, type GridRate, type GridScreen } from "./reconcile-grid";

const TICKS = [0.1, 0.5, 1];
const VENUES = ["Binance", "Bybit", "OKX", "BitMEX", "Kraken", "Gate", "KuCoin", "HTX", "Phemex"];

const to = (value: number, places: number): number => Number(value.toFixed(places));

/** A position as people have them, on some share of its worth. */
function drawn(random: Random) {
  const entry = to(300 + 90_000 * random.fraction() ** 2, random.pick([0, 1, 2, 4, 8]));
  const size = random.pick([1, -1]) * random.integer(5, 200_000);
  const leverage = random.pick([1, 2, 3, 5, 10, 25, 50, 100]);
  const margin = to((Math.abs(size) / entry / leverage) * random.pick([1, 1, 1, 1.02, 1.3]), 8);
  const mmr = random.pick([0.0035, 0.004, 0.005, 0.01]);
  const fee = random.pick([0.0005, 0.00055, 0.0006, 0.00075]);
  return { entry, size, leverage, margin: Math.max(margin, 1e-8), mmr, fee, tick: random.pick(TICKS) };
}

/** A print by one of the methods, on the margin as shown. */
function printedPosition(random: Random) {
  for (;;) {
    const position = drawn(random);
    const method = random.pick(["mark", "entry", "bankruptcy", "loss"] as const);
    const fee = method === "bankruptcy" || random.chance(0.4) ? position.fee : 0;
    const shown = printOf(method, { ...position, fee }, position.tick);
    if (shown !== undefined && shown > position.tick && shown < 900_000)
      return { ...position, method, charged: fee, shown };
  }
}

/** Its rate, and at times another, one that grows, or the deduction of a tier that counts contracts. */
function ratesBeside(random: Random, { mmr, size }: ReturnType<typeof printedPosition>): GridRate[] {
  const own = { mmr };
  return random.pick<() => GridRate[]>([
    () => [own],
    () => [own],
    () => [own, { mmr: 0.025 }],
    () => [own, { mmr, growth: random.pick([5e-5, 4e-6]) }],
    () => [own, { mmr: 0.02, less: to(Math.abs(size) * random.fraction() * 0.015, 2) }],
  ])();
}

/** Now and then the print of an entry price that the screen rounds, of a worth in whole satoshi, or of a tier. */
function printedOtherwise(random: Random, position: ReturnType<typeof printedPosition>, { rates, lots }: GridScreen) {
  const { entry, method, charged, mmr, size, tick } = position;
  const [lot = 100] = lots;
  const [, other] = rates;
  const entries = [
    entry + (random.fraction() - 0.5) * 10 ** -(String(entry).split(".")[1] ?? "").length,
    ...(lots.length > 0 ? [lot / to(lot / entry, 8)] : []),
  ];
  const rate = other?.less ? other.mmr - other.less / Math.abs(size) : mmr;
  if (!other?.less && random.chance(0.7)) return undefined;
  const by = other?.less ? "mark" : method;
  return printOf(by, { ...position, entry: random.pick(entries), mmr: rate, fee: charged }, tick);
}

function screenOf(a: GridScreen): Screen {
  const screen = {
    contracts: a.size,
    contract_size: 1,
    entry_price: a.entry,
    mark_price: null,
    mode: a.isCross ? "cross" : "isolated",
    margin: a.margin,
    wallet: a.wallet,
    leverage: a.leverage,
    closing_fee: a.closingFee,
    unrealised_pnl: null,
    funding_paid: null,
    maintenance: null,
    shown: a.shown,
    decimals: null,
    tick: a.tick,
    rates: a.rates.map(({ mmr, less, growth }) => ({
      mmr,
      deduction: 0,
      tier: null,
      departs: 0,
      ...(less ? { usd_deduction: less } : {}),
      ...(growth ? { mmr_per_coin: growth } : {}),
    })),
    rounded_lots: a.lots,
    fees: a.fees.map((rate): FeeReading => ({ rate, kind: rate === 0 ? "none" : "taker" }) as FeeReading),
  };
  return screen as unknown as Screen;
}

const gridScreen = (position: ReturnType<typeof printedPosition>): GridScreen => ({
  ...position,
  isCross: false,
  wallet: null,
  leverage: null,
  closingFee: null,
  rates: [{ mmr: position.mmr }],
  fees: [0, position.fee],
  lots: [],
});

const linesOf = ({ readings }: Reconciliation): string[] =>
  readings
    .map(({ margin, rate, method, fee, roundings, entry }) => {
      const read = [margin.name, rate?.mmr, rate?.usd_deduction ?? 0, rate?.mmr_per_coin ?? 0, method, fee.rate];
      return [...read, roundings, entry ?? ""].join("; ");
    })
    .sort();

test("the readings are those of another program, and the verdict says how many there are", () => {
  const met = mustMeet({
    unique: 300,
    equal: 60,
    several: 300,
    none: 200,
    cross: 500,
    "entry rounded": 40,
    "worth in satoshi": 40,
    "rate grows": 60,
    "tier of contracts": 100,
  });
  const random = new Random(20261129);
  for (let count = 0; count < 3000; count++) {
    const position = printedPosition(random);
    const closingFee = random.chance(0.3) ? to(position.margin * random.pick([0.002, 0.01, 1.5]), 8) : null;
    const isCross = random.chance(0.3);
    const read: GridScreen = {
      ...position,
      isCross,
      closingFee,
      wallet: isCross && random.chance(0.8) ? to(position.margin * (1 + random.fraction()), 8) : null,
      leverage: random.chance(0.4) ? position.leverage : null,
      rates: ratesBeside(random, position),
      lots: random.chance(0.2) ? [100, 1] : [],
      fees: [0, position.fee],
      tick: random.chance(0.2) ? 0 : position.tick,
      shown: stepsOn(position.shown, position.tick, random.pick([0, 0, 0, 1, -1, 7])),
    };
    const a: GridScreen = { ...read, shown: printedOtherwise(random, position, read) ?? read.shown };
    const found = reconcile(screenOf(a));
    const lines = gridOf(a);
    expect(linesOf(found)).toEqual(lines);
    met(found.verdict as "unique");
    met("cross", isCross);
    met("entry rounded", lines.join().includes("rounded to"));
    met("worth in satoshi", lines.join().includes("worth in satoshi"));
    met(
      "rate grows",
      found.readings.some(({ rate }) => rate?.mmr_per_coin),
    );
    met(
      "tier of contracts",
      found.readings.some(({ rate }) => rate?.usd_deduction),
    );
    if (found.verdict === "unique") expect(lines).toHaveLength(1);
    else if (found.verdict === "none") expect(lines).toHaveLength(0);
    else expect(lines.length).toBeGreaterThan(1);
  }
});

test("what shows no price, or too little, is never announced as unique", () => {
  const met = mustMeet({ sentinel: 700, underdetermined: 700 });
  const random = new Random(20261130);
  for (let count = 0; count < 2000; count++) {
    const position = printedPosition(random);
    const covered = { ...position, size: -Math.abs(position.size) };
    const margin = to((1.01 * Math.abs(covered.size)) / covered.entry + 1e-8, 8);
    const screen = screenOf(
      gridScreen({ ...covered, margin, shown: random.pick([0, 1_000_000, 999_999, 100_000_000]) }),
    );
    const nothing = { ...screen, mode: "cross" as const, margin: null };
    const { verdict } = reconcile(random.chance(0.5) ? screen : nothing);
    expect(["sentinel", "underdetermined"]).toContain(verdict);
    met(verdict as "sentinel");
  }
});

test("one step further the same readings do not fit by the same rounding", () => {
  const met = mustMeet({ unique: 300, none: 200 });
  const random = new Random(20261201);
  for (let count = 0; count < 1500; count++) {
    const position = printedPosition(random);
    const found = reconcile(screenOf(gridScreen(position)));
    if (found.verdict !== "unique") continue;
    met("unique");
    for (const steps of [1, -1]) {
      const shown = stepsOn(position.shown, position.tick, steps);
      const moved = reconcile(screenOf(gridScreen({ ...position, shown })));
      const isAnotherSet = moved.verdict === "none" || String(linesOf(moved)) !== String(linesOf(found));
      expect(isAnotherSet).toBe(true);
      met("none", moved.verdict === "none");
    }
  }
});

test("what a venue prints by one of its conventions is found, and that of today is named first", () => {
  const met = mustMeet({ today: 1000, older: 200, first: 600 });
  const random = new Random(20261202);
  for (let count = 0; count < 2000; count++) {
    const position = drawn(random);
    const conventions = conventionsOf(random.pick(VENUES)).filter(({ fee }) => fee !== "other");
    if (conventions.length === 0) continue;
    const convention = random.pick(conventions);
    const fee = convention.fee === "none" ? 0 : position.fee;
    const shown = printOf(convention.method, { ...position, fee }, position.tick);
    if (shown === undefined || shown <= position.tick || shown > 900_000) continue;
    const mode = convention.mode ?? random.pick(["isolated", "cross"] as const);
    const printed = gridScreen({ ...position, method: convention.method, charged: fee, shown });
    const screen = screenOf({ ...printed, isCross: mode === "cross" });
    const { readings } = reconcile(screen, conventions);
    const isTrue = ({ method, fee: read, margin }: (typeof readings)[number]) =>
      method === convention.method && read.rate === fee && margin.name === "margin as shown";
    expect(readings.filter(isTrue)).toHaveLength(1);
    const [first] = readings;
    const told = first && conventionOf(first, screen, conventions);
    expect(told?.age).toBeLessThanOrEqual(convention.age);
    met(convention.age === 0 ? "today" : "older");
    const applying = conventions.filter((each) => each.mode === undefined || each.mode === mode);
    if (applying[0] !== convention) continue;
    met("first");
    expect(first && isTrue(first)).toBe(true);
  }
});

const SLIPPED: Readonly<Record<Exclude<Slip, `leverage ${string}`>, (a: Screen) => Screen>> = {
  "margin in USD": (a) => change(a, { margin: Number(a.margin) * a.entry_price }),
  "margin in satoshi": (a) => change(a, { margin: Math.round(Number(a.margin) * 1e8) }),
  // the face of a contract stands beside it as it should
  "size in coin": (a) => change(a, { contracts: a.contracts / a.entry_price, contract_size: 100 }),
  "the other side": (a) => change(a, { contracts: -a.contracts }),
  "size in USD": (a) => change(a, { contract_size: 100 }),
  "maintenance rate in per cent": (a) =>
    change(a, { rates: a.rates.map((rate) => ({ ...rate, mmr: to(rate.mmr * 100, 6) })) }),
  "fee in per cent": (a) => change(a, { fees: a.fees.map((fee) => ({ ...fee, rate: to(fee.rate * 100, 6) })) }),
};
const change = (screen: Screen, changes: object): Screen => ({ ...screen, ...changes });

test("a slip of unit that explains the print is named, alone where no other does", () => {
  const slips = Object.keys(SLIPPED) as (keyof typeof SLIPPED)[];
  const met = mustMeet({ named: 700, "another as well": 100 });
  const random = new Random(20261203);
  for (let count = 0; count < 1500; count++) {
    const position = printedPosition(random);
    const slip = random.pick(slips);
    // its effect must be more than the digits of a number, and the position not as good as unleveraged
    if (slip === "fee in per cent" && position.charged === 0) continue;
    const screen = SLIPPED[slip](screenOf(gridScreen(position)));
    if (reconcile(screen).verdict !== "none") continue;
    const named = slipsIn(screen, []).map((each) => each.slip);
    expect(named).toContain(slip);
    met(named.length === 1 ? "named" : "another as well");
  }
});

test("a leverage that was typed for the margin is named", () => {
  const met = mustMeet({ named: 150 });
  const random = new Random(20261205);
  for (let count = 0; count < 1500; count++) {
    const position = printedPosition(random);
    // at 1x a short is liquidated so far away that the last digit of its margin shows; at 100x a rate of 1 % takes all of it
    if (position.leverage === 1 || position.leverage === 100) continue;
    const margin = to(Math.abs(position.size) / position.entry / position.leverage, 12);
    const shown = printOf(position.method, { ...position, margin, fee: position.charged }, position.tick);
    if (shown === undefined || shown <= position.tick || shown > 900_000) continue;
    const screen = screenOf(gridScreen({ ...position, margin: position.leverage, shown }));
    if (reconcile(screen).verdict !== "none") continue;
    expect(slipsIn(screen, []).map(({ slip }) => slip)).toContain("leverage for margin");
    met("named");
  }
});

test.each([
  ["leverage in per cent", 200],
  ["leverage as a share", 0.5],
] as const)("%s is named", (slip, leverage) => {
  const a = { size: 400, entry: 20005.00125031, margin: null, shown: 13381.5, tick: 0.5, fees: [0] };
  const screen = screenOf({
    ...a,
    rates: [{ mmr: 0.005 }],
    lots: [],
    isCross: false,
    wallet: null,
    leverage,
    closingFee: null,
  });
  expect(reconcile(screen).verdict).toBe("none");
  expect(slipsIn(screen, []).map((each) => each.slip)).toEqual([slip]);
});
