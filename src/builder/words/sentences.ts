import type { Blocks } from "../blocks/blocks";
import type { SheetContext } from "../blocks/sheet-context";
import type { GroupId } from "../figures/figure-groups";
import { numberIn, type FigureGroup, type Sentence } from "../figures/figures";
import { Refusal } from "../../core/refusal";
import { numberOf, valueOf, type Term } from "../sheet/term";
import { reason } from "./answer";
import type { Words } from "./words";

/** What the figures mean, in words with the user's numbers. */

const coins = (amount: number, { coin, words }: SheetContext): string => `${words.plain(amount)} ${coin}`;
const dollars = (amount: number, { plain }: Words): string => `${plain(Math.round(amount * 100) / 100)} USD`;

/** The number in a field, linked or typed. */
const given = ({ inputs, words }: SheetContext, name: "contract_size" | "days" | "interval_hours"): string =>
  words.plain((inputs[name] && numberOf(inputs[name])) ?? 0);

/**
 * The hedge in a sentence: a plan says what it will do; once traded, it says how the hedge stands and what is missing.
 */
export function headline(context: SheetContext, blocks: Blocks): string {
  const { position, locked } = blocks;
  const { words } = context;
  const trade = numberOf(position.trade);
  if (trade === undefined) return `No hedge yet: ${reason(position.trade, words)}`;
  if (valueOf(position.isTraded) === true) return standing(context, blocks, trade);
  if (trade === 0) return "Nothing to trade.";
  const [stays, floats] = [numberOf(locked.dollars), numberOf(locked.floating)];
  const what = `${trade < 0 ? "Sell" : "Buy"} ${words.contracts(Math.abs(trade))} of ${given(context, "contract_size")} USD`;
  if (stays === undefined || floats === undefined) return `${what}.`;
  return `${what}: ${effect(context, blocks)}.`;
}

const effect = (context: SheetContext, blocks: Blocks): string => {
  const [stays, floats] = [numberOf(blocks.locked.dollars) ?? 0, numberOf(blocks.locked.floating) ?? 0];
  return `${dollars(stays, context.words)} locked, ${coins(floats, context)} floating, ${liquidation(context, blocks)}`;
};

/** For a hedge that has been traded: wholly, in part, beyond the goal, or closed again. */
function standing(context: SheetContext, blocks: Blocks, trade: number): string {
  const { words } = context;
  const held = numberOf(blocks.position.contracts);
  if (held === undefined) return `The fills cannot be read: ${reason(blocks.position.contracts, words)}`;
  if (held === 0) return "The hedge is closed: no contracts are open.";
  const open = `${words.contracts(Math.abs(held))} of ${given(context, "contract_size")} USD ${held < 0 ? "sold" : "bought"}`;
  const stands = `${open}, ${effect(context, blocks)}`;
  if (trade === 0) return `Filled, nothing to trade now: ${stands}.`;
  const more = words.contracts(Math.abs(trade));
  if (trade < 0 === held < 0) return `Filled in part, ${trade < 0 ? "sell" : "buy"} ${more} more: ${stands}.`;
  return `Beyond the goal, ${trade < 0 ? "sell" : "buy back"} ${more}: ${stands}.`;
}

function liquidation({ inputs, words }: SheetContext, { backing, position }: Blocks): string {
  const price = numberOf(backing.liq_price);
  if (price === undefined) return isNone(backing.liq_price) ? "no liquidation price" : "liquidation unknown";
  const now = numberOf(inputs.price ?? position.futures) ?? price;
  return `liquidation at ${words.plain(price)} (${words.signed(price / now - 1)})`;
}

const isNone = (term: Term): boolean => {
  const value = valueOf(term);
  return value instanceof Refusal && value.kind === "none";
};

/** The groups of figures, with a sentence for some of them. */
export function withSentences(context: SheetContext, blocks: Blocks): FigureGroup[] {
  const said: Readonly<Partial<Record<GroupId, Sentence | undefined>>> = {
    effect: identity(context, blocks),
    margin: touch(context, blocks),
    carry: funding(context, blocks),
    exit: unwinding(context, blocks),
  };
  return context.results.groups.map((group) => {
    const says = said[group.id];
    return says === undefined ? group : { ...group, says };
  });
}

function identity(context: SheetContext, { locked }: Blocks): Sentence | undefined {
  const [stays, floats] = [numberOf(locked.dollars), numberOf(locked.floating)];
  if (stays === undefined || floats === undefined) return undefined;
  const wallet = `${coins(floats, context)} and ${dollars(stays, context.words)}`;
  return [`At every price the wallet is ${wallet}, as long as the position is not liquidated.`];
}

function touch(context: SheetContext, { backing }: Blocks): Sentence | undefined {
  const { results, words } = context;
  const { figures } = results;
  const price = numberOf(backing.liq_price);
  if (price === undefined) return isNone(backing.liq_price) ? [covered(context)] : undefined;
  const distance = numberIn(figures, "liq_distance");
  const deviations = numberIn(figures, "liq_deviations");
  const probability = numberIn(figures, "touch_probability");
  if (distance === undefined || deviations === undefined || probability === undefined) return undefined;
  const away = `${words.signed(distance)} from here or ${words.roughly(Math.abs(deviations), 3)} daily deviations`;
  const likely = `${words.chance(probability)} within ${given(context, "days")} days`;
  return [`Liquidated at ${words.plain(price)}, ${away}; a model of random moves gives it ${likely}.`];
}

/** With mmr_per_coin only rises are covered: far below, a fall asks for more margin than there is. */
const covered = ({ inputs }: SheetContext): string =>
  inputs.mmr_per_coin
    ? "The margin covers the position however far the price rises: no rise liquidates it."
    : "The margin covers the position at every price: nothing liquidates it.";

/** Who pays funding, said outright, since it is so often mixed up. */
function funding(context: SheetContext, { position }: Blocks): Sentence | undefined {
  const { results, inputs, asked, words } = context;
  if (asked.kind === "expiry") return ["An expiry pays no funding: what it costs or earns is its basis."];
  const paid = numberIn(results.figures, "funding_period");
  const inDollars = numberIn(results.figures, "funding_period_usd");
  const held = numberOf(position.contracts);
  const rates = asked.funding === "pasted" ? inputs.funding_rates : inputs.funding_rate;
  const rate = rates && numberOf(rates);
  if (paid === undefined || inDollars === undefined || held === undefined || rate === undefined) return undefined;
  if (held === 0) return ["Without a position nobody pays funding."];
  const side = held < 0 ? "short" : "long";
  if (paid === 0) return [`You are ${side}: at a rate of 0 nobody pays.`];
  const amount = `${coins(Math.abs(paid), context)}, about ${dollars(Math.abs(inDollars), words)}`;
  return [
    `You are ${side}: at ${words.signed(rate)} you `,
    { stressed: paid < 0 ? "receive" : "pay" },
    ` ${amount}, every ${given(context, "interval_hours")} hours.`,
  ];
}

function unwinding({ coin, words }: SheetContext, { position, locked }: Blocks): Sentence | undefined {
  const [held, stays] = [numberOf(position.contracts), numberOf(locked.dollars)];
  if (held === undefined || stays === undefined || held === 0) return undefined;
  const back = `${held < 0 ? "buy back" : "sell"} ${words.contracts(Math.abs(held))}`;
  return [
    `To end the hedge and keep the dollars: ${back}, then sell ${dollars(stays, words)} worth of ${coin} at the price of that moment. After a fall that is more coins than you hedged, after a rise fewer; the scenarios say how many.`,
  ];
}
