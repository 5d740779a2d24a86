import { sides } from "../../catalog/position/history-columns";
import { readWord } from "../../catalog/read/word-list";
import { isNothing, minus, negated, NOTHING, plus, shifted, signOf, type Amount } from "../amounts/amount";
import { isEmptyText, readNumber, type DecimalMark } from "../amounts/number-text";
import type { Format, Kind, Role } from "../formats/format";
import type { Columns } from "../formats/recognised";
import { headingWord } from "../tables/heading";
import { readTime, type DayOrder } from "../times/time-text";
import { coinOf, leftAside, placesOf, symbolIn } from "./coins";
import type { Said } from "./entry";

/** How the numbers and the days of a file are written. */
export interface Marks {
  readonly decimal: DecimalMark;
  readonly order: DayOrder;
}

/** What came of a row: what it says, a reason why it cannot be read, or a reason why it is left aside. */
export type RowRead =
  { readonly said: Said; readonly leg?: Leg } | { readonly malformed: string } | { readonly aside: string };

/** Where an execution is two rows, which of them it is. */
export type Leg = "contract" | "coin";

const readSide = readWord("side", sides);

/** Reads the rows of one file. */
export function rowReader(format: Format, columns: Columns, marks: Marks): (cells: readonly string[]) => RowRead {
  const kinds = typeof format.kinds === "string" ? undefined : new Map(Object.entries(format.kinds).map(spelledKind));
  return (cells) => {
    const row = new Row(cells, columns, marks.decimal);
    const status = row.text("status");
    if (format.counted && !format.counted.includes(status.toLowerCase()))
      return { aside: `the status is ${briefly(status) || "missing"}` };
    const time = readTime(row.text("time"), marks.order);
    if ("refused" in time) return { malformed: time.refused };
    const word = row.text("type");
    const kind = kinds ? kinds.get(headingWord(word)) : (format.kinds as Kind);
    if (kind === undefined) return { malformed: `it is not known what a row called “${briefly(word)}” is` };
    if (kind === "nothing") return { aside: `“${briefly(word)}” moves nothing` };
    const contract = format.symbolAmongAddresses ? symbolIn(row.text("symbol")) : row.text("symbol");
    const named = row.text("coin") || format.everyCoin || "";
    const isContractLeg = format.twoLegs === true && named.toLowerCase() === contract.toLowerCase();
    const coin = isContractLeg ? "" : coinOf(named);
    const aside = leftAside(contract, coin);
    if (aside !== undefined) return { aside };
    const read = reading({ format, columns, row, at: time.at, kind, contract, coin, named, isContractLeg });
    return row.fault ?? read;
  };
}

interface Reading {
  readonly format: Format;
  readonly columns: Columns;
  readonly row: Row;
  readonly at: number;
  readonly kind: Exclude<Kind, "nothing">;
  readonly contract: string;
  readonly coin: string;
  readonly named: string;
  readonly isContractLeg: boolean;
}

function reading(given: Reading): RowRead {
  const { format, columns, kind, named, isContractLeg } = given;
  if (isContractLeg) return contractLeg(given);
  const places = format.smallest ? placesOf(named) : 0;
  if (places === undefined) return { malformed: `the smallest part of “${briefly(named)}” is not known` };
  const moves = movesOf(given, places);
  if (format.twoLegs && kind === "fill") return { said: { ...sharedOf(given, moves), kind }, leg: "coin" };
  // a trade without its price moves coins, and opens nothing that could be followed
  if (kind === "fill" && columns.price !== undefined) return fill(given, moves);
  const { funding, moved, fee, position } = moves;
  if (kind === "funding" && !funding) return { malformed: "there is no amount of funding" };
  if (!funding && !moved && !fee) return { malformed: "there is no amount" };
  const is = kind === "fill" ? "realised" : kind;
  return { said: { ...sharedOf(given, moves), kind: is, ...(position && { position }) } };
}

interface Moves {
  readonly fee: Amount | undefined;
  readonly funding: Amount | undefined;
  readonly moved: Amount | undefined;
  readonly change: Amount | undefined;
  readonly balance: Amount | undefined;
  readonly position: Amount | undefined;
}

/** What the row moved, all of it + received and − paid. */
function movesOf({ format, row, kind }: Reading, places: number): Moves {
  const coins = (role: Role) => row.number(role, -places);
  const [change, balance, realised] = [coins("change"), coins("balance"), coins("realised")];
  const position = row.number("position");
  const isFunding = kind === "funding";
  const inFee = isFunding && format.fundingIn === "fee";
  const paidFunding = inFee ? coins("fee") : coins("funding");
  const fee = inFee ? undefined : received(coins("fee"), format.paid?.fee);
  const stated = received(paidFunding, format.paid?.funding);
  // funding that has no column of its own is what the balance changed by
  const funding = stated ?? (isFunding ? change : undefined);
  const rest = change && minus(minus(change, funding ?? NOTHING), fee ?? NOTHING);
  const own = realised && format.realisedWithFunding ? minus(realised, funding ?? NOTHING) : realised;
  if (kind === "fee" && !fee) return { fee: rest ?? own, funding, moved: undefined, change, balance, position };
  const isPart = kind === "fill" || kind === "realised" || kind === "settlement";
  const moved = isFunding ? undefined : isPart ? (own ?? rest) : (rest ?? own);
  return { fee, funding, moved, change, balance, position };
}

/** As a change of the balance: what was paid is below 0. */
const received = (amount: Amount | undefined, paid: "+" | "−" = "−"): Amount | undefined =>
  amount && paid === "+" ? negated(amount) : amount;

function sharedOf({ row, at, contract, coin }: Reading, moves: Partial<Moves>): Omit<Said, "kind"> {
  const { fee, funding, moved, change, balance } = moves;
  const id = row.text("id");
  return {
    at,
    contract,
    coin,
    ...(fee && !isNothing(fee) && { fee }),
    ...(funding && !isNothing(funding) && { funding }),
    ...(moved && !isNothing(moved) && { moved }),
    ...(change && { change }),
    ...(balance && { balance }),
    ...(!isEmptyText(id) && { id }),
  };
}

function fill(given: Reading, moves: Moves): RowRead {
  const { format, columns, row } = given;
  const quantity = row.number("quantity");
  if (!quantity || isNothing(quantity))
    return format.mayBeEmpty ? { aside: "orders that were not filled" } : { malformed: "a fill without its quantity" };
  const unit = row.text("unit");
  if (unit !== "" && !/^cont/i.test(unit))
    return { malformed: `a quantity in “${briefly(unit)}” instead of contracts` };
  const price = row.number("price");
  if (!price || signOf(price) <= 0) return { malformed: "a fill without its price" };
  const signed = signedBy(quantity, row.text("side"), columns.side !== undefined);
  if ("malformed" in signed) return signed;
  const { position } = moves;
  return { said: { ...sharedOf(given, moves), kind: "fill", ...signed, price, ...(position && { position }) } };
}

/** The row of an execution that says how many contracts, and which position they come to. */
function contractLeg(given: Reading): RowRead {
  const { row, kind } = given;
  if (kind !== "fill") return { aside: "positions that are only restated" };
  const [contracts, price, position] = [row.number("change"), row.number("price"), row.number("balance")];
  if (!contracts || isNothing(contracts)) return { malformed: "a fill without its quantity" };
  if (!price || signOf(price) <= 0) return { malformed: "a fill without its price" };
  const said = { ...sharedOf(given, {}), kind, contracts, price, ...(position && { position }) } as const;
  return { said, leg: "contract" };
}

function signedBy(
  quantity: Amount,
  word: string,
  hasSide: boolean,
): { readonly contracts: Amount } | { readonly malformed: string } {
  if (!hasSide) return { contracts: quantity };
  const side = readSide(word);
  if (typeof side !== "number") return { malformed: `“${briefly(word)}” is no side of a trade` };
  if (signOf(quantity) < 0 && side > 0) return { malformed: "a buy of a quantity below 0" };
  const size = signOf(quantity) < 0 ? negated(quantity) : quantity;
  return { contracts: side < 0 ? negated(size) : size };
}

/** The cells of a row by their roles; the first cell that should be a number and is none is kept as its fault. */
class Row {
  fault: { readonly malformed: string } | undefined;

  constructor(
    private readonly cells: readonly string[],
    private readonly columns: Columns,
    private readonly mark: DecimalMark,
  ) {}

  text(role: Role): string {
    const at = this.columns[role];
    return at === undefined ? "" : (this.cells[at] ?? "").trim();
  }

  /** The number of a role, times a power of ten. */
  number(role: Role, power = 0): Amount | undefined {
    const at = this.columns[role];
    if (at === undefined) return undefined;
    const cell = this.cells[at] ?? "";
    const number = readNumber(cell, this.mark);
    if (number === undefined) this.fault ??= { malformed: `“${briefly(cell)}” is no number` };
    return number ? shifted(number, power) : undefined;
  }
}

const spelledKind = ([word, kind]: [string, Kind]): [string, Kind] => [headingWord(word), kind];
/** A cell may hold anything, and as much of it as it likes. */
const briefly = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What the parts of a row sum to. */
export const sumOf = ({ moved = NOTHING, funding = NOTHING, fee = NOTHING }: Said): Amount =>
  plus(plus(moved, funding), fee);
