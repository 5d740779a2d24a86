import { chance, percent, plain, roughly, signed } from "../words/words";
import { contractOf, changed } from "../draft/draft";
import type { Warning } from "../built";
import { minus } from "../sheet/native";
import { literal, numberOf } from "../sheet/term";
import type { Facts } from "./facts";

const DEVIATIONS = 3;

/** W1: the liquidation is where the scenarios go, or nearer than three days' moves. */
export function liquidationNear(facts: Facts): Warning | undefined {
  const price = facts.figure("liq_price");
  const distance = facts.figure("liq_distance");
  const deviations = facts.figure("liq_deviations");
  if (price === undefined || distance === undefined || deviations === undefined) return undefined;
  if (isPassed(facts, price)) return alreadyPassed(facts, price);
  const near = Math.abs(deviations) < DEVIATIONS;
  if (!near && !isReached(facts, price)) return undefined;
  const probability = facts.figure("touch_probability");
  const touched = probability === undefined ? "" : `; touched within ${plain(facts.given("days") ?? 0)} days with a probability of ${chance(probability)} (a model)`; // prettier-ignore
  const where = near ? `only ${roughly(Math.abs(deviations), 2)} daily deviations away` : "inside your scenarios";
  const fix = beyondTheScenarios(facts);
  return {
    code: "W1",
    level: "red",
    says: `The liquidation price of ${plain(price)} (${signed(distance)}) is ${where}${touched}.`,
    ...(fix && { fix }),
  };
}

/** A short is liquidated at its price and above it, a long below. */
function isPassed({ figure, given }: Facts, price: number): boolean {
  const [held, now] = [figure("position") ?? figure("contracts") ?? 0, given("price") ?? price];
  return held < 0 ? now >= price : now <= price;
}

function alreadyPassed(facts: Facts, price: number): Warning {
  const fix = beyondTheScenarios(facts);
  return {
    code: "W1",
    level: "red",
    says: `The price now of ${plain(facts.given("price") ?? 0)} is beyond the liquidation price of ${plain(price)}: on this margin the position would be liquidated at once.`,
    ...(fix && { fix }),
  };
}

/** Whether the scenarios go to where the position is liquidated, or on beyond it. */
function isReached({ figure, lowest, highest }: Facts, price: number): boolean {
  return (figure("position") ?? figure("contracts") ?? 0) < 0 ? highest >= price : lowest <= price;
}

/** The margin that survives the farthest scenario on the losing side, where the coins held are enough for it. */
function beyondTheScenarios({ draft, drawn, lowest, highest, figure, given }: Facts): Warning["fix"] {
  if (draft.mode === "cross") return undefined;
  const short = (figure("position") ?? figure("contracts") ?? 0) < 0;
  const beyond = Number((short ? highest * 1.01 : lowest * 0.99).toPrecision(6));
  const needed = numberOf(drawn.backing.requirement.marginFor(literal(beyond)));
  if (needed === undefined || needed <= 0 || needed > (given("coins") ?? 0)) return undefined;
  return {
    label: `Post ${plain(needed)} ${draft.coin.trim()}: liquidation at ${plain(beyond)}`,
    draft: { ...draft, margin_by: "liquidation", liquidation: String(beyond) },
  };
}

/** W2: what is left after a liquidation is worth less than what was to be locked. */
export function worseThanUnhedged(facts: Facts): Warning | undefined {
  const price = facts.figure("liq_price");
  const coins = numberOf(facts.drawn.position.coins);
  const lost = numberOf(facts.drawn.backing.backing);
  if (price === undefined || coins === undefined || lost === undefined) return undefined;
  if (!isReached(facts, price) && !isPassed(facts, price)) return undefined;
  const left = coins - lost;
  if (left < 0) return undefined;
  const entry = numberOf(facts.drawn.position.entry_price) ?? 0;
  // A long is liquidated on the way down: from there on it is the unhedged coins less the margin, as well.
  const from = price > entry ? "falls" : "rises";
  return {
    code: "W2",
    level: "red",
    says: `After a liquidation at ${plain(price)} you are worse off than unhedged from that price on, also when the price then ${from}: ${plain(left)} of ${plain(coins)} ${facts.coin} are left, without a hedge.`,
  };
}

/** W7: what funding takes out of an isolated margin brings the liquidation nearer. */
export function fundingEatsMargin({ drawn, given, coin }: Facts): Warning | undefined {
  const paid = numberOf(drawn.carry.funding_paid) ?? 0;
  if (!(paid > 0)) return undefined;
  const margin = minus(drawn.backing.backing, drawn.carry.funding_paid);
  const left = numberOf(margin) ?? 0;
  const after = left > 0 ? numberOf(drawn.backing.requirement.liquidationOf(margin)) : undefined;
  const before = numberOf(drawn.backing.liq_price);
  const then =
    left <= 0
      ? "the whole margin is gone before that"
      : after === undefined
        ? "the position still has no liquidation price"
        : `the liquidation price is then ${plain(after)}${before === undefined ? ", where now there is none" : `, not ${plain(before)}`}`;
  return {
    code: "W7",
    level: left <= 0 ? "red" : "amber",
    says: `Funding takes ${plain(paid)} ${coin} of the margin within ${plain(given("days") ?? 0)} days: ${then}.`,
  };
}

/** W8: the maintenance margin rate that holds now is not the one at the liquidation price. */
export function tierChanges({ figure, given, work, drawn, draft, coin }: Facts): Warning | undefined {
  const { tiers } = work.inputs;
  const contracts = Math.abs(numberOf(drawn.position.contracts) ?? 0) * (given("contract_size") ?? 0);
  const notional = contracts / (given("price") ?? Infinity);
  if (!tiers) {
    const { up_to: reach = Infinity, unit } = contractOf(draft)?.first_tier ?? {};
    if (unit?.toUpperCase() !== coin.toUpperCase() || !(notional > reach)) return undefined;
    return {
      code: "W8",
      level: "amber",
      says: `The rate of ${percent(given("mmr") ?? 0)} is that of the first tier, which ends at ${reach} ${coin}; the position is ${plain(notional)} ${coin}. Paste the venue's tier table.`,
    };
  }
  const now = tiers.cells.filter(([floor]) => typeof floor === "number" && floor <= notional).length;
  const there = figure("tier_there");
  if (there === undefined || there === now) return undefined;
  return {
    code: "W8",
    level: "amber",
    says: `The position is in tier ${now} now and in tier ${there} at its liquidation price, where the maintenance margin rate is ${percent(figure("mmr_there") ?? 0)}.`,
  };
}

/** W16: coins that are elsewhere do not hold a position. */
export function coinsOutside({ figure, given, draft, coin }: Facts): Warning | undefined {
  const [margin, coins, wallet] = [figure("margin"), given("coins"), given("wallet_coins") ?? 0];
  if (margin === undefined || coins === undefined || margin > coins) return undefined;
  if (margin > wallet) {
    const missing = plain(margin - wallet);
    return {
      code: "W16",
      level: "info",
      says: `The margin of ${plain(margin)} ${coin} is ${missing} more than the futures wallet holds: transfer them before you trade.`,
      fix: {
        label: `Count ${plain(margin)} ${coin} in the wallet`,
        draft: changed(draft, "wallet_coins", String(margin)),
      },
    };
  }
  const backing = draft.mode === "cross" ? wallet : margin;
  if (figure("liq_price") === undefined || coins - backing <= 0) return undefined;
  return {
    code: "W16",
    level: "info",
    says: `${plain(coins - backing)} of your ${plain(coins)} ${coin} are outside the margin and cannot save the position unless you top up in time.`,
  };
}
