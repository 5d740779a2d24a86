import { wordWithoutZone, type Heading } from "../tables/heading";
import type { Format, Role } from "./format";
import type { Columns, Recognised } from "./recognised";

/** What a user says of a file that nobody knows. */
export interface Mapping {
  readonly columns: Columns;
  readonly counts: Format["counts"];
  readonly paidFee: "+" | "−";
  readonly paidFunding: "+" | "−";
}

/** The roles that a user can give to a column, in the words of the pane. */
export const HAND_ROLES = {
  time: "Time",
  symbol: "Contract",
  side: "Side",
  quantity: "Quantity",
  price: "Price",
  fee: "Fee, in coin",
  funding: "Funding, in coin",
  change: "Change of the balance",
  balance: "Balance after it",
  type: "What the row is",
} as const satisfies Partial<Record<Role, string>>;
export type HandRole = keyof typeof HAND_ROLES;

/** Words that stand in headings of each role, the surest first. */
const GUESSES: Readonly<Record<HandRole, RegExp>> = {
  time: /^(time|date|datetime|timestamp|utctime|createdat|executedat|zeit|datum|fecha|heure)|time(utc)?$|date(utc)?$/,
  symbol: /^(symbol|instrument|market|pair|contract|product|ticker)$|symbol|instrument/,
  side: /^(side|direction|buysell|seite|action)$|side|direction/,
  quantity: /^(quantity|qty|size|contracts|filled|filledqty|amount|volume|menge)$|quantity|qty|size/,
  price: /^(price|fillprice|filledprice|avgprice|averageprice|executionprice|preis|prix)$|price/,
  fee: /^(fee|fees|commission|feepaid|tradingfee)$|fee|commission/,
  funding: /^(funding|fundingfee|fundingpaid|realizedfunding)$|^funding(?!rate)/,
  change: /^(change|cashflow|balancechange|walletchange)$/,
  balance: /^(balance|walletbalance|newbalance)$/,
  type: /^(type|operation|transactiontype|event)$/,
};

/** The heading of an unknown file is the first line that names a time and something else that is known. */
export function guessedHeading(headings: readonly Heading[]): Heading | undefined {
  const scored = headings.map((heading) => ({ heading, known: Object.keys(guessedColumns(heading)).length }));
  const best = scored.sort((one, other) => other.known - one.known)[0];
  return best && best.known >= 2 ? best.heading : headings.find(({ cells }) => cells.length > 2);
}

export function guessedColumns({ cells }: Heading): Columns {
  const words = cells.map(wordWithoutZone);
  const taken = new Set<number>();
  const columns: Partial<Record<Role, number>> = {};
  for (const [role, form] of Object.entries(GUESSES) as [HandRole, RegExp][]) {
    const at = words.findIndex((word, place) => !taken.has(place) && form.test(word));
    if (at < 0) continue;
    taken.add(at);
    columns[role] = at;
  }
  return columns;
}

export const guessedMapping = (heading: Heading): Mapping => ({
  columns: guessedColumns(heading),
  counts: "contracts",
  paidFee: "+",
  paidFunding: "+",
});

/** What is missing for the file to be read, as a sentence; nothing where all is there. */
export function missingIn({ columns }: Mapping): string | undefined {
  if (columns.time === undefined) return "Say which column is the time.";
  const isTrade = columns.quantity !== undefined && columns.price !== undefined;
  if (isTrade || columns.funding !== undefined || columns.change !== undefined) return undefined;
  return "Say which columns are quantity and price, or which one is the funding or the change of the balance.";
}

const KIND_WORDS = {
  trade: "fill",
  fill: "fill",
  execution: "fill",
  buy: "fill",
  sell: "fill",
  market: "fill",
  limit: "fill",
  liquidation: "fill",
  funding: "funding",
  fundingfee: "funding",
  fee: "fee",
  commission: "fee",
  realizedpnl: "realised",
  realisedpnl: "realised",
  pnl: "realised",
  dailysettlement: "settlement",
  deposit: "transfer",
  withdrawal: "transfer",
  transfer: "transfer",
} as const satisfies Format["kinds"];

/** The file as its user has explained it. */
export function byHand(heading: Heading, { columns, counts, paidFee, paidFunding }: Mapping): Recognised {
  const isTrade = columns.quantity !== undefined && columns.price !== undefined;
  const format: Format = {
    id: "by-hand",
    venue: "",
    file: "your own columns",
    columns: {},
    kinds:
      columns.type !== undefined ? KIND_WORDS : isTrade ? "fill" : columns.funding !== undefined ? "funding" : "other",
    paid: { fee: paidFee, funding: paidFunding },
    counts,
  };
  return { format, columns, heading };
}
