import { Random } from "../../oracle/random";
import type { draftOf } from "../drafts";

export type Changes = Parameters<typeof draftOf>[0];

/** What a trader might enter: sizes, prices and terms as they are met, in combinations that nobody has thought of. */
export function plausible(seed: number): Changes {
  const random = new Random(seed);
  const price = Number(random.pick([70000, 61234.5, 3120.25, 0.62, 142.7]).toPrecision(6));
  const coins = amount(random, random.pick([0.8, 5, 42, 900]) * (price < 10 ? 1000 : 1));
  const terms = contract(random, price);
  const changes: Changes = {
    price: String(price),
    coins: String(coins),
    wallet_coins: String(round(coins * random.pick([1, 1, 0.5, 0.31, 0.08, 1.2]))),
    ...terms,
    ...goal(random, coins, price),
    ...open(random, (coins * price) / Number(terms.contract_size), price),
    ...(random.chance(0.08) && reached(random, coins, price, Number(terms.contract_size))),
    ...margin(random, coins, price),
    ...carry(random),
    ...scenarios(random, price),
    days: random.pick(["90", "30", "7", "180", "12.5"]),
    volatility: random.pick(["60%", "35%", "110%"]),
    as_of: random.pick(["2026-11-20", "2026-08-22", "2026-08-21", "2020-06-11"]),
  };
  const traded = random.chance(0.3) ? fills(random, (coins * price) / Number(terms.contract_size), price) : {};
  const gone = random.chance(0.15) && passed(random, changes.existing, price);
  return { ...changes, ...gone, ...traded, ends: random.pick(["", "", "2026-11-19", "2026-11-20", "2027-02-28"]) };
}

/** What has been traded so far: a part of the hedge, all of it, too much, or all and back again. */
function fills(random: Random, contracts: number, price: number): Changes {
  const count = Math.max(1, Math.round(contracts));
  const part = (share: number) => Math.max(1, Math.round(count * share));
  const shares = random.pick([[-0.4], [-0.3, -0.7], [-1], [-1.4], [-0.8, 0.3], [-0.6, 0.6], [0.2]]);
  const rows = shares.map((share, index) =>
    [
      46346 + index,
      Math.sign(share) * part(Math.abs(share)),
      near(random, price, 0.2),
      random.pick(["0.0005", "0", "-0.0001"]),
    ].join(","),
  );
  return { fills: list(rows), band: random.pick(["1%", "0%", "5%"]) };
}

const round = (value: number): number => Number(value.toPrecision(6));
const amount = (random: Random, about: number): number => round(about * (0.4 + random.fraction()));
const list = (values: readonly (string | number)[]): string => `{${values.join(";")}}`;

function contract(random: Random, price: number): Changes {
  const known = random.pick([
    { venue: "Binance COIN-M", symbol: "BTCUSD_PERP", coin: "BTC" },
    { venue: "Binance COIN-M", symbol: "BTCUSD_PERP", coin: "ETH" },
    { venue: "Kraken", symbol: "PI_XBTUSD", coin: "btc" },
    { venue: "My own", symbol: "X", coin: "XYZ" },
  ]);
  const expiry: Changes = random.chance(0.35)
    ? { kind: "expiry", expiry_days: random.pick(["90", "30", "200"]) }
    : { kind: "perpetual" };
  // of the two prices one is asked for; the other was written before the kind was changed
  const prices = {
    ...(random.chance(expiry.kind === "expiry" ? 1 : 0.3) && { futures_price: near(random, price, 0.04) }),
    ...(random.chance(0.3) && { perpetual_price: near(random, price, 0.01) }),
  };
  return {
    ...known,
    ...expiry,
    ...prices,
    contract_size: random.pick(price < 10 ? ["1", "10", "2.5"] : ["1", "10", "100"]),
    lot: random.pick(["1", "1", "10", "5"]),
    rounding: random.pick(["nearest", "nearest", "down", "up"]),
  };
}

const near = (random: Random, price: number, spread: number): string =>
  String(round(price * (1 + (random.fraction() * 2 - 0.6) * spread)));

function goal(random: Random, coins: number, price: number): Changes {
  if (random.chance(0.15))
    return {
      hedged_with: "proxy",
      asset_units: String(round(coins * price * (0.02 + random.fraction() / 40))),
      asset_price: random.pick(["10", "7.35"]),
      ...random.pick([
        { beta: random.pick(["1.5", "0.8", "2"]), r_squared: random.pick(["0.7", "0.59", "0.6"]) },
        { beta_by: "prices" },
      ]),
      ...random.pick([{ goal: "all" }, { goal: "share", share: "60%" }]),
    };
  return random.weighted<Changes>([
    [3, () => ({ goal: "all" })],
    [2, () => ({ goal: "share", share: random.pick(["50%", "90%", "33%", "3%", "120%", "160%"]) })],
    [2, () => ({ goal: "dollars", dollars: String(round(coins * price * (0.02 + random.fraction()))) })],
    [2, () => ({ goal: "floating", floating_coins: String(round(coins * random.pick([0, 0.2, 0.5, 1, 1.3]))) })],
    [
      2,
      () => ({
        goal: "weights",
        weight: random.pick(["70%", "20%", "45%", "5%"]),
        cash: String(round(coins * price * random.fraction())),
        ...(random.chance(0.5) && { other_units: "{100;20}", other_prices: "{3000;150}" }),
      }),
    ],
  ]);
}

/** In whole lots of any size, and none where the holding is but a few of them. */
function open(random: Random, contracts: number, price: number): Changes {
  if (contracts < 200 || random.chance(0.5)) return {};
  const side = random.chance(0.85) ? -1 : 1;
  const spread = random.pick([0.15, 0.15, 0.4]);
  const positions = random.pick([[0.3], [0.25, 0.2], [1.4], [0.1, 0.4, 0.3]]);
  return {
    existing: list(positions.map((share) => side * 10 * Math.ceil((share * contracts) / 10))),
    existing_entry: list(positions.map(() => near(random, price, spread))),
  };
}

/** What is asked is open already, or nothing is to be: nothing to trade, or all to be closed. */
function reached(random: Random, coins: number, price: number, size: number): Changes {
  const open = 10 * Math.ceil((coins * price * 0.04) / size);
  const entry = { hedged_with: "own coin", existing_entry: near(random, price, 0.15), existing: String(-open) };
  return random.chance(0.5)
    ? { ...entry, goal: "dollars", dollars: String(open * size) }
    : { ...entry, goal: "floating", floating_coins: String(coins) };
}

/** Contracts that the price has run away from, on a margin that is gone by now. */
function passed(random: Random, existing: string | undefined, price: number): Changes {
  if (!existing) return {};
  const against = existing.includes("-") ? 0.75 : 1.35;
  const entries = existing.split(";").map(() => near(random, price * against, 0.1));
  return {
    existing_entry: list(entries),
    mode: "isolated",
    margin_by: "leverage",
    leverage: random.pick(["10", "25.3"]),
  };
}

/** At these leverages a rate without tiers grows: by a hundredth over all coins, and no more than 0.1 % a coin. */
const GROWING = ["1.21", "2", "3.3", "10", "50"];
const growthOf = (coins: number): string => String(Math.min(0.001, Number((0.01 / coins).toPrecision(3))));

function margin(random: Random, coins: number, price: number): Changes {
  const method = random.pick(["mark", "mark", "entry", "bankruptcy", "loss"]);
  const leverage = random.pick(["1", "1.21", "1.5", "2", "3.3", "5", "10", "25.3", "50"]);
  const tiers = method === "mark" && random.chance(0.6) ? { tiers: tierTable(random, coins) } : {};
  const way = random.pick([
    { mode: "cross" },
    { mode: "isolated", margin_by: "leverage" },
    { mode: "isolated", margin_by: "margin", margin: String(round(coins * (0.05 + random.fraction() * 0.8))) },
    {
      mode: "isolated",
      margin_by: "liquidation",
      liquidation: String(round(price * (random.chance(0.7) ? 1.1 + random.fraction() : 0.6 + random.fraction() / 3))),
    },
  ]);
  const grows = method === "mark" && !("tiers" in tiers) && GROWING.includes(leverage);
  const growth = grows ? { mmr_per_coin: growthOf(coins) } : {};
  return {
    method,
    leverage,
    ...way,
    ...tiers,
    ...growth,
    mmr: method === "loss" ? "10%" : random.pick(["0.4%", "0.5%", "1%"]),
  };
}

/** Floors in coin about the size of the position, so that the tier now and the tier at the liquidation may differ. */
function tierTable(random: Random, coins: number): string {
  const floors = [0, 0.2, 0.5, 0.9, 1.6].slice(0, random.integer(1, 5));
  const rates = [0.004, 0.005, 0.01, 0.02, 0.035];
  return `{${floors.map((share, index) => `${round(share * coins)},${rates[index]}`).join(";")}}`;
}

const carry = (random: Random): Changes => ({
  funding: random.pick(["constant", "constant", "flip", "pasted"]),
  funding_rate: random.pick(["0.01%", "-0.01%", "0.03%", "-0.05%", "0%", "0.6%"]),
  funding_rates: random.pick(["{0.01%;0.02%;-0.01%}", "{-0.03%;0.01%}", "{0.05%;0.05%;0.05%;0.01%}"]),
  interval_hours: random.pick(["8", "8", "4", "1"]),
  exit_basis: random.pick(["0%", "0%", "0.5%", "-0.3%"]),
  entry_fee: random.pick(["0.05%", "0%", "-0.01%"]),
  exit_fee: random.pick(["0.05%", "0.075%"]),
});

function scenarios(random: Random, price: number): Changes {
  const ladder = random.chance(0.7)
    ? {
        lowest: random.pick(["-90%", "-50%", "-20%", "1%"]),
        highest: random.pick(["200%", "90%", "15%", "2%"]),
        rungs: random.pick(["2", "7", "12"]),
      }
    : { ladder: "own", own_prices: list([0.35, 0.8, 1, 1.2, 2, 3.4].map((factor) => round(price * factor))) };
  return { ...ladder, path: random.pick(["spike", "grind paid", "grind received", "wick", "haircut"]) };
}
