import { SIDES, type Side } from "../../core/position/history";
import type { WordListParameter } from "../declare/define";
import { anyNumber, fee } from "../declare/rules";

/** The words that venues write for the side of a trade, by what it did to the position: closing a short is a buy. */
const WORDS: Readonly<Record<string, Side>> = {
  buy: SIDES.buy,
  sell: SIDES.sell,
  long: SIDES.buy,
  short: SIDES.sell,
  b: SIDES.buy,
  s: SIDES.sell,
  "open long": SIDES.buy,
  "close long": SIDES["close long"],
  "open short": SIDES.sell,
  "close short": SIDES["close short"],
  "open buy": SIDES.buy,
  "close buy": SIDES["close short"],
  "open sell": SIDES.sell,
  "close sell": SIDES["close long"],
};

/** What TRADE_LEDGER and CLOSED_TRADES take beside contracts and prices. */

/** Contracts of the fills, where the function takes a whole history. */
export const fills = {
  list: true,
  unit: "contracts",
  about: "Contracts of each fill: + bought, − sold, or without a sign beside sides. A blank or 0 is no fill",
  rule: anyNumber,
  blank: 0,
} as const;

export const fee_rates = {
  list: true,
  unit: "fraction",
  about: "Fee rate of each fill, or one for all: + cost, − rebate",
  rule: fee,
  otherwise: 0,
} as const;

export const sides: WordListParameter<Side> = {
  list: true,
  words: WORDS,
  about:
    "What each fill was, where contracts have no sign: buy or sell, long or short, b or s, open long … close short. Closing a short is a buy, closing a long a sell. One word stands for every row",
  otherwise: null,
};

export const fees_paid = {
  list: true,
  unit: "coin",
  about: "Coins paid for each fill, instead of fee_rates: + cost, − rebate. A blank is none",
  rule: anyNumber,
  otherwise: null,
  zeroIsNone: true,
} as const;

export const order: {
  choices: ["oldest", "newest"];
  about: string;
  otherwise: "oldest";
  meanings: Record<"oldest" | "newest", string>;
} = {
  choices: ["oldest", "newest"],
  about: "Which fill stands in the first row",
  otherwise: "oldest",
  meanings: {
    oldest: "The first row is the oldest fill, the last one the newest",
    newest: "The first row is the newest fill, as many venues export their history",
  },
};

export const historyErrors = [
  {
    code: "#VALUE!",
    when: "A quantity is negative beside sides.",
  },
  {
    code: "#VALUE!",
    when: "A fill has no side, where sides are given.",
  },
  {
    code: "#VALUE!",
    when: "Both fee_rates and fees_paid are given.",
  },
  {
    code: "#VALUE!",
    when: "A fill closes a long or a short of which less is held: the history begins later, or holds both sides at once.",
  },
] as const;
