import { chance, contracts, plain, roughly, signed } from "./words";
import type { Drawn } from "../blocks/drawn";
import type { Work } from "../blocks/work";
import type { FigureGroup } from "../built";
import type { Draft } from "../draft/draft";
import { Refusal } from "../../core/refusal";
import { numberOf, valueOf, type Term } from "../sheet/term";

/** What the figures mean, in words with the user's numbers. */

const coins = (amount: number, draft: Draft): string => `${plain(amount)} ${draft.coin.trim()}`;
const dollars = (amount: number): string => `${plain(Math.round(amount * 100) / 100)} USD`;

/** What stands in a field, linked or typed. */
const given = ({ inputs }: Work, name: "contract_size" | "days" | "interval_hours"): string =>
  plain((inputs[name] && numberOf(inputs[name])) ?? 0);

/** The hedge in a sentence. */
export function headline(draft: Draft, work: Work, drawn: Drawn): string {
  const trade = numberOf(drawn.position.trade);
  if (trade === undefined) return `No hedge yet: ${reason(drawn.position.trade)}`;
  if (trade === 0) return "Nothing to trade.";
  const locked = numberOf(drawn.locked.dollars);
  const floating = numberOf(drawn.locked.floating);
  const what = `${trade < 0 ? "Sell" : "Buy"} ${contracts(Math.abs(trade))} of ${given(work, "contract_size")} USD`;
  if (locked === undefined || floating === undefined) return `${what}.`;
  return `${what}: ${dollars(locked)} locked, ${coins(floating, draft)} floating, ${liquidation(work, drawn)}.`;
}

function liquidation({ inputs }: Work, { backing, position }: Drawn): string {
  const price = numberOf(backing.liq_price);
  if (price === undefined) return isNone(backing.liq_price) ? "no liquidation price" : "liquidation unknown";
  const now = numberOf(inputs.price ?? position.futures) ?? price;
  return `liquidation at ${plain(price)} (${signed(price / now - 1)})`;
}

const isNone = (term: Term): boolean => {
  const value = valueOf(term);
  return value instanceof Refusal && value.kind === "none";
};

const reason = (term: Term): string => {
  const value = valueOf(term);
  return value instanceof Refusal ? value.message : "an input cannot be used";
};

/** The groups of figures, each with what it says. */
export function withSentences(draft: Draft, work: Work, drawn: Drawn): FigureGroup[] {
  const said: Readonly<Record<string, string | undefined>> = {
    "What it does": identity(draft, drawn),
    Margin: touch(work, drawn),
    Carry: funding(draft, work, drawn),
    "Exit at the price now": unwinding(draft, drawn),
  };
  return work.results.groups.map((group) => {
    const says = said[group.title];
    return says === undefined ? group : { ...group, says };
  });
}

function identity(draft: Draft, { locked }: Drawn): string | undefined {
  const [stays, floats] = [numberOf(locked.dollars), numberOf(locked.floating)];
  if (stays === undefined || floats === undefined) return undefined;
  return `At every price the wallet is ${coins(floats, draft)} and ${dollars(stays)}, as long as the position is not liquidated.`;
}

function touch(work: Work, { backing }: Drawn): string | undefined {
  const { results } = work;
  const price = numberOf(backing.liq_price);
  if (price === undefined)
    return isNone(backing.liq_price)
      ? "The margin covers the position at every price: nothing liquidates it."
      : undefined;
  const figures = new Map(results.groups.flatMap(({ figures }) => figures).map(({ name, value }) => [name, value]));
  const [distance, deviations, probability] = ["liq_distance", "liq_deviations", "touch_probability"].map((name) => figures.get(name)); // prettier-ignore
  if (typeof distance !== "number" || typeof deviations !== "number" || typeof probability !== "number")
    return undefined;
  return `Liquidated at ${plain(price)}, ${signed(distance)} from here or ${roughly(Math.abs(deviations), 3)} daily deviations; a model of random moves gives it ${chance(probability)} within ${given(work, "days")} days.`;
}

/** Who pays, in the words that are so often mixed up. */
function funding(draft: Draft, work: Work, { position }: Drawn): string | undefined {
  const { results, inputs } = work;
  if (draft.kind === "expiry") return "An expiry pays no funding: what it costs or earns is its basis.";
  const figures = new Map(results.groups.flatMap(({ figures }) => figures).map(({ name, value }) => [name, value]));
  const [paid, inDollars] = [figures.get("funding_period"), figures.get("funding_period_usd")];
  const held = numberOf(position.contracts);
  const rates = draft.funding === "pasted" ? inputs.funding_rates : inputs.funding_rate;
  const rate = rates && numberOf(rates);
  if (typeof paid !== "number" || typeof inDollars !== "number" || held === undefined || rate === undefined)
    return undefined;
  const side = held < 0 ? "short" : "long";
  if (paid === 0) return `You are ${side}: at a rate of 0 nobody pays.`;
  const does = paid < 0 ? "receive" : "pay";
  return `You are ${side}: at ${signed(rate)} you ${does} ${coins(Math.abs(paid), draft)}, about ${dollars(Math.abs(inDollars))}, every ${given(work, "interval_hours")} hours.`;
}

function unwinding(draft: Draft, { position, locked }: Drawn): string | undefined {
  const [held, stays] = [numberOf(position.contracts), numberOf(locked.dollars)];
  if (held === undefined || stays === undefined || held === 0) return undefined;
  const back = `${held < 0 ? "buy back" : "sell"} ${contracts(Math.abs(held))}`;
  return `To end the hedge and keep the dollars: ${back}, then sell ${dollars(stays)} worth of ${draft.coin.trim()} at the price of that moment. After a fall that is more coins than you hedged, after a rise fewer; the scenarios say how many.`;
}
