import { sides } from "../../catalog/position/history-columns";
import { readWord } from "../../catalog/read/word-list";
import { isNothing, minus, negated, NOTHING, plus, shifted, signOf, type Amount } from "../amounts/amount";
import { isEmptyText, noNumberWords, readNumber, type DecimalMark } from "../amounts/number-text";
import type { Format, Kind, Role } from "../formats/format";
import type { Columns } from "../formats/recognised";
import { headingWord } from "../tables/heading";
import { readTime, type DayOrder } from "../times/time-text";
import { areDollars, coinInSymbol, coinOf, leftAside, placesOf, symbolIn } from "./coins";
import type { Effect, Entry } from "./entry";

/** How the numbers and the days of a file are written. */
export interface Marks {
  readonly decimal: DecimalMark;
  readonly order: DayOrder;
}

/** What came of a row: what it says, a reason why it cannot be read, or a reason why it is left aside. */
export type RowRead =
  | { readonly entry: Entry; readonly isContractLeg?: true }
  | { readonly malformed: string }
  /** With the coin that it names, and with what it did to a balance of coins. */
  | { readonly aside: string; readonly coin?: string; readonly entry?: Entry };

/** Where a row stands, and what is the same for rows that say the same. */
export interface Place {
  readonly file: number;
  readonly line: number;
  readonly print: number;
}

const readSide = readWord("side", sides);

/** Reads the rows of one file, whose clock is so many minutes ahead of UTC. */
export function rowReader(
  format: Format,
  columns: Columns,
  marks: Marks,
  ahead: number,
): (cells: readonly string[], place: Place) => RowRead {
  const kinds = typeof format.kinds === "string" ? undefined : new Map(Object.entries(format.kinds).map(spelledKind));
  const known = new Map<string, string>();
  return (cells, place) => {
    const row = new Row(cells, columns, marks.decimal);
    const status = row.text("status");
    if (format.counted && !format.counted.includes(status.toLowerCase()))
      return { aside: `the status is ${briefly(status) || "missing"}` };
    const time = readTime(row.text("time"), marks.order, ahead);
    if ("refused" in time) return { malformed: time.refused };
    const word = row.text("type");
    const kind = kinds ? kinds.get(headingWord(word)) : (format.kinds as Kind);
    if (kind === undefined) return { malformed: `it is not known what a row called “${briefly(word)}” is` };
    if (kind === "nothing") return { aside: `“${briefly(word)}” moves nothing` };
    const symbol = row.text("symbol");
    const contract = sameText(known, format.symbolAmongAddresses ? symbolIn(symbol) : symbol);
    const stated = row.text("coin");
    const named = isEmptyText(stated) ? (format.everyCoin ?? coinInSymbol(contract, format)) : stated;
    const isContractLeg = format.twoLegs === true && named.toLowerCase() === contract.toLowerCase();
    const coin = isContractLeg ? "" : coinOf(named);
    const aside = leftAside(contract, coin, format);
    const given = { format, columns, row, at: time.at, kind, contract, coin, named, isContractLeg, place };
    if (aside !== undefined) return { aside, coin, ...(movesCoins(given) && { entry: besideEntry(given) }) };
    const read = reading(given);
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
  readonly place: Place;
}

function reading(given: Reading): RowRead {
  const { format, columns, kind, named, isContractLeg } = given;
  if (isContractLeg) return contractLeg(given);
  const places = format.smallest ? placesOf(named) : 0;
  if (places === undefined) return { malformed: `the smallest part of “${briefly(named)}” is not known` };
  const moves = movesOf(given, places);
  if (format.twoLegs && kind === "fill") return { entry: entryOf(given, kind, moves) };
  // a trade without its price moves coins, and opens nothing that could be followed
  if (kind === "fill" && columns.price !== undefined) return fill(given, moves);
  const { funding, moved, fee } = moves;
  if (kind === "funding" && !funding) return { malformed: "there is no amount of funding" };
  if (!funding && !moved && !fee) return { malformed: "there is no amount" };
  if (kind === "settlement") return { entry: entryOf(given, kind, moves, { price: priceIn(given.row) }) };
  return { entry: entryOf(given, kind === "fill" ? "realised" : kind, moves) };
}

/** Options and spot trades are paid from the same coins; where each account has a balance of its own, from others. */
const movesCoins = ({ format, row, coin }: Reading): boolean =>
  !format.twoLegs && !areDollars(coin) && (coin !== "" || format.oneCoin === true) && !isEmptyText(row.text("balance"));

function besideEntry(given: Reading): Entry {
  const [change, balance] = [given.row.number("change"), given.row.number("balance")];
  return entryOf(given, "aside", { ...UNMOVED, change, balance });
}

interface Moves {
  readonly fee: Amount | undefined;
  readonly funding: Amount | undefined;
  readonly moved: Amount | undefined;
  readonly change: Amount | undefined;
  readonly balance: Amount | undefined;
  readonly position: Amount | undefined;
}

const UNMOVED: Moves = {
  fee: undefined,
  funding: undefined,
  moved: undefined,
  change: undefined,
  balance: undefined,
  position: undefined,
};

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

const filled = (amount: Amount | undefined): Amount | undefined =>
  amount === undefined || isNothing(amount) ? undefined : amount;

function entryOf(
  { row, at, contract, coin, place }: Reading,
  kind: Entry["kind"],
  { fee, funding, moved, change, balance, position }: Moves,
  traded?: { readonly contracts?: Amount; readonly effect?: Effect | undefined; readonly price: Amount | undefined },
): Entry {
  const id = row.text("id");
  return {
    kind,
    at,
    contract,
    coin,
    contracts: traded?.contracts,
    effect: traded?.effect,
    price: traded?.price,
    fee: filled(fee),
    funding: filled(funding),
    moved: filled(moved),
    position,
    change,
    balance,
    id: isEmptyText(id) ? undefined : id,
    file: place.file,
    line: place.line,
    print: place.print,
  };
}

/** One text for all that are alike, so that no row holds on to its own. */
function sameText(known: Map<string, string>, text: string): string {
  const found = known.get(text);
  if (found === undefined) known.set(text, text);
  return found ?? text;
}

function fill(given: Reading, moves: Moves): RowRead {
  const { format, columns, row } = given;
  const quantity = row.number("quantity");
  if (!quantity || isNothing(quantity))
    return format.mayBeEmpty ? { aside: "orders that were not filled" } : { malformed: "a fill without its quantity" };
  const unit = row.text("unit");
  if (unit !== "" && !/^cont/i.test(unit))
    return { malformed: `a quantity in “${briefly(unit)}” instead of contracts` };
  const price = priceIn(row);
  if (!price) return { malformed: "a fill without its price" };
  const signed = signedBy(quantity, row.text("side"), columns.side !== undefined);
  if ("malformed" in signed) return signed;
  const effect = effectOf(given);
  return { entry: entryOf(given, "fill", moves, { contracts: signed.contracts, effect, price }) };
}

/** What the venue closes by itself, in the words of the column `type`. */
const FORCED = /liquidation|adl|delivery|settlement/i;

/** What the file itself says that a fill did: in its side, such as "close long", in a column for it, or by its kind. */
function effectOf({ format, row }: Reading): Effect | undefined {
  const words = `${row.text("action")} ${row.text("side")}`;
  if (/close/i.test(words) || FORCED.test(row.text("type"))) return "closes";
  if (/open/i.test(words)) return "opens";
  // profit and loss is made of what was held before, whatever the words are
  const realised = format.positionWithoutSign && row.number("realised");
  return realised && !isNothing(realised) ? "reduces" : undefined;
}

/** The row of an execution that says how many contracts, and which position they come to. */
function contractLeg(given: Reading): RowRead {
  const { row, kind } = given;
  if (kind !== "fill") return { aside: "positions that are only restated" };
  const [contracts, price, position] = [row.number("change"), priceIn(row), row.number("balance")];
  if (!contracts || isNothing(contracts)) return { malformed: "a fill without its quantity" };
  if (!price) return { malformed: "a fill without its price" };
  return { entry: entryOf(given, kind, { ...UNMOVED, position }, { contracts, price }), isContractLeg: true };
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
    if (number === undefined) this.fault ??= { malformed: `“${briefly(cell)}” ${noNumberWords(cell, this.mark)}` };
    return number ? shifted(number, power) : undefined;
  }
}

/** A price that is one: venues write 0 where there is none. */
function priceIn(row: Row): Amount | undefined {
  const price = row.number("price");
  return price && signOf(price) > 0 ? price : undefined;
}

const spelledKind = ([word, kind]: [string, Kind]): [string, Kind] => [headingWord(word), kind];
/** A cell may hold anything, and as much of it as it likes. */
const briefly = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What the parts of a row sum to. */
export const sumOf = ({ moved = NOTHING, funding = NOTHING, fee = NOTHING }: Entry): Amount =>
  plus(plus(moved, funding), fee);
