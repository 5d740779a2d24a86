import { readDraft } from "../../src/builder/draft/choices";
import { build } from "../../src/builder/builder";
import type { Built } from "../../src/builder/built";
import type { FigureName } from "../../src/builder/figures/figure-names";
import { START, type Draft } from "../../src/builder/draft/draft";

export const TODAY = "2026-11-20";

export const draftOf = (changes: Partial<Record<keyof typeof START, string>>): Draft =>
  // positions are counted in contracts here, where nothing else is said
  ({ ...START, existing_in: "contracts", ...changes }) as Draft;

/** The hedge of the finished example with some fields changed; every one of them must be acceptable. */
export function built(changes: Partial<Record<keyof typeof START, string>> = {}): Built {
  const draft = draftOf(changes);
  const { choices, problems } = readDraft(draft);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return build(draft, choices, TODAY);
}

export const figure = (hedge: Built, name: string) => hedge.figures[name as FigureName];

export const codes = (hedge: Built): string[] => hedge.warnings.map(({ code }) => code);

/** Drafts that between them use every formula that the sheet can have. */
export const KINDS: Readonly<Record<string, Partial<Record<keyof typeof START, string>>>> = {
  "the example": {},
  "a share, isolated by the coins posted": { goal: "share", margin_by: "margin", margin: "1.25", path: "wick" },
  "dollars, by the liquidation price": {
    goal: "dollars",
    margin_by: "liquidation",
    liquidation: "141000",
    path: "grind paid",
  },
  "coins kept floating, in cross mode": { goal: "floating", mode: "cross", path: "grind received" },
  "target weights": { goal: "weights", other_units: "{100;20}", other_prices: "{3000;150}", path: "haircut" },
  "contracts already open": { existing: "{-1000;-500}", existing_entry: "{60000;80000}" },
  "contracts already open that are turned over": { existing: "6000", existing_entry: "65000" },
  "a proxy": { hedged_with: "proxy", coins: "0.25", wallet_coins: "0.25", leverage: "10" },
  "a proxy by past prices": {
    hedged_with: "proxy",
    beta_by: "prices",
    coins: "0.5",
    wallet_coins: "0.5",
    goal: "share",
  },
  "an expiry": { kind: "expiry", futures_price: "71400", exit_basis: "0%" },
  "own prices and rates": { ladder: "own", funding: "pasted", days: "1" },
  "a flipping sign": { funding: "flip", rungs: "5", slippage: "0.1%", slippage_usd: "35" },
  "the entry value, by the liquidation price": { method: "entry", margin_by: "liquidation", liquidation: "90000" },
  "the entry value with a fee at bankruptcy, in cross mode": {
    method: "bankruptcy",
    mode: "cross",
    wallet_coins: "1.5",
  },
  "a share of the margin": { method: "loss", mmr: "10%", leverage: "5" },
  "a tier table, by the liquidation price": {
    tiers: "{0,0.004;5,0.005;10,0.01;15,0.05}",
    coins: "20",
    wallet_coins: "20",
    margin_by: "liquidation",
    liquidation: "82000",
  },
  "a tier table": { tiers: "{0,0.004;5,0.005;10,0.01}", coins: "20", wallet_coins: "10" },
  "a rate that grows with the position": {
    mmr: "1%",
    mmr_per_coin: "0.005%",
    coins: "80",
    wallet_coins: "80",
    leverage: "5",
  },
  "a margin that covers everything": { leverage: "1", wallet_coins: "5" },
  "partly filled, in dollars": { fills: "{46346,-1500,70000,0.0005}", goal: "dollars", funding: "flip" },
  "filled, and the price has moved": { fills: "{46346,-2000,69500,0.0005;46347,-1500,70500,0.0002}", price: "80000" },
  "over-filled, in cross mode": { fills: "{46346,-4500,70000,0.0005}", goal: "share", mode: "cross" },
  "closed again": { fills: "{46346,-3500,70000,0.0005;46400,3500,80000,0.0005}", price: "80000" },
  "filled on contracts already open": {
    existing: "{-1000;-500}",
    existing_entry: "{60000;80000}",
    fills: "{46346,-2500,71000,0.0005;46350,600,66000,0}",
    goal: "floating",
    tiers: "{0,0.004;5,0.005;10,0.01}",
  },
  "target weights, traded": {
    goal: "weights",
    other_units: "{100;20}",
    other_prices: "{3000;150}",
    fills: "{46346,1000,71000,0.0005}",
  },
  "a proxy, traded": {
    hedged_with: "proxy",
    coins: "0.25",
    wallet_coins: "0.25",
    leverage: "10",
    fills: "{46346,-1000,70500,0.0005}",
  },
};
