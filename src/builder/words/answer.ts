import type { Blocks } from "../blocks/blocks";
import type { SheetContext } from "../blocks/sheet-context";
import { numberIn } from "../figures/figures";
import { minus, times } from "../sheet/native";
import { numberOf, valueOf, type Term } from "../sheet/term";
import { Refusal } from "../../core/refusal";
import type { Words } from "./words";

/** The hedge at a glance: what to do, what that is about, and four numbers. */
export interface Answer {
  readonly says: string;
  /** How many dollars, at which venue, and how much of the holding is hedged; "" where there is no hedge yet. */
  readonly about: string;
  readonly numbers: readonly AnswerNumber[];
}

export interface AnswerNumber {
  readonly label: string;
  /** The number with its unit; "none" for a price that does not exist. */
  readonly value: string;
  /** What the number means. */
  readonly note: string;
}

export function answerOf(context: SheetContext, blocks: Blocks): Answer {
  const trade = numberOf(blocks.position.trade);
  const { words } = context;
  if (trade === undefined)
    return { says: `No hedge yet: ${reason(blocks.position.trade, words)}`, about: "", numbers: [] };
  const numbers = [locked, liquidation, carry, worst].flatMap((number) => number(context, blocks) ?? []);
  if (trade === 0) return { says: "Nothing to trade", about: covered(context, blocks), numbers };
  const at = numberOf(blocks.position.futures);
  const size = (context.inputs.contract_size && numberOf(context.inputs.contract_size)) ?? 0;
  const what = `${trade < 0 ? "Sell" : "Buy"} ${words.contracts(Math.abs(trade))}`;
  const where = `${context.asked.venue.trim()} ${context.asked.symbol.trim()}`.trim();
  return {
    says: at === undefined ? what : `${what} at about ${price(at, words)}`,
    about: [dollars(Math.abs(trade) * size, words), where, covered(context, blocks)]
      .filter((part) => part !== "")
      .join(" · "),
    numbers,
  };
}

const dollars = (amount: number, { plain }: Words): string =>
  `${plain(Math.abs(amount) < 100 ? amount : Math.round(amount))} USD`;
const price = (amount: number, { roughly }: Words): string => roughly(amount, 7);
const coins = (amount: number, { coin, words }: SheetContext): string => `${words.roughly(amount, 6)} ${coin}`;

/** Why there is no value. */
export const reason = (term: Term, { sentence }: Words): string => {
  const value = valueOf(term);
  return value instanceof Refusal ? sentence(value.message) : "an input cannot be used";
};

/** "all 5 BTC hedged", or how much of them. */
function covered(context: SheetContext, { position }: Blocks): string {
  const [ratio, held] = [numberIn(context.results.figures, "hedge_ratio"), numberOf(position.coins)];
  if (ratio === undefined || held === undefined || context.asked.hedged_with === "proxy") return "";
  if (ratio === 0) return `${coins(held, context)} unhedged`;
  return `${Math.abs(ratio - 1) < ALL ? "all" : `${context.words.percent(ratio)} of`} ${coins(held, context)} hedged`;
}
/** A share this close to 1 is all of it but for rounding to whole contracts. */
const ALL = 0.001;

function locked(context: SheetContext, { locked: { dollars: stays, floating } }: Blocks): AnswerNumber | undefined {
  const [usd, coin] = [numberOf(stays), numberOf(floating)];
  if (usd === undefined || coin === undefined) return undefined;
  const moving = Math.abs(coin) < DUST ? "nothing moves with the price" : `${coins(coin, context)} still move`;
  return {
    label: "Locked",
    value: dollars(usd, context.words),
    note: coin < 0 ? `${coins(coin, context)}: over-hedged` : moving,
  };
}
const DUST = 1e-9;

function liquidation({ results, inputs, words }: SheetContext, { backing }: Blocks): AnswerNumber | undefined {
  const [at, value] = [numberOf(backing.liq_price), valueOf(backing.liq_price)];
  if (at === undefined)
    return value instanceof Refusal && value.kind === "none"
      ? { label: "Liquidation", value: "none", note: "the margin covers every price" }
      : undefined;
  const { figures } = results;
  const [distance, probability] = [numberIn(figures, "liq_distance"), numberIn(figures, "touch_probability")];
  const days = inputs.days && numberOf(inputs.days);
  const likely =
    probability === undefined || days === undefined ? "" : `${words.chance(probability)} in ${words.plain(days)} days`;
  const away = distance === undefined ? "" : words.signed(distance);
  return {
    label: "Liquidation",
    value: `${price(at, words)} USD`,
    note: [away, likely].filter((part) => part !== "").join(" · "),
  };
}

/** Carry as income: + you receive, − you pay. */
function carry(context: SheetContext): AnswerNumber | undefined {
  const { results, inputs, asked, words } = context;
  if (asked.kind === "expiry") {
    const [cost, days] = [numberIn(results.figures, "cost_usd"), inputs.days && numberOf(inputs.days)];
    if (cost === undefined || days === undefined) return undefined;
    return { label: `Carry in ${words.plain(days)} days`, ...income(-cost, words), note: "basis less fees" };
  }
  const paid = numberIn(results.figures, "funding_month_usd");
  return paid === undefined ? undefined : { label: "Carry a month", ...income(-paid, words) };
}

function income(received: number, words: Words): Pick<AnswerNumber, "value" | "note"> {
  if (received === 0) return { value: "0 USD", note: "nobody pays" };
  const sign = received > 0 ? "+" : "";
  return { value: `${sign}${dollars(received, words)}`, note: received > 0 ? "you receive" : "you pay" };
}

/** The worst case: liquidated, and then the price comes back to that of now, with the margin gone. */
function worst(context: SheetContext, { position, backing }: Blocks): AnswerNumber | undefined {
  const now = context.inputs.price as Term;
  if (numberOf(backing.liq_price) === undefined || context.asked.hedged_with === "proxy") {
    const least = numberIn(context.results.figures, "worst_usd");
    return least === undefined
      ? undefined
      : { label: "Worst of the scenarios", value: dollars(least, context.words), note: "wealth at least" };
  }
  const left = minus(position.coins, backing.backing);
  const [usd, coin] = [numberOf(times(left, now)), numberOf(left)];
  if (usd === undefined || coin === undefined) return undefined;
  return {
    label: "Liquidated, then back here",
    value: dollars(usd, context.words),
    note: `${coins(coin, context)} left`,
  };
}
