import { numberShownBy } from "../../catalog/read/numeric-text";
import { readAddress } from "../../workbook/cell-address";
import { blockText, readBlock } from "../../workbook/entry/block-text";
import { FIELD_NAMES, fieldNamed, type FieldName } from "../fields/fields";
import type { Words } from "../words/words";
import { contractOf, statedOf, written, type Draft } from "./draft";
import { fillsIn, fillsText, type WrittenFill } from "./fills-written";

/** A further field that a change of the draft also changes, with a word for what happened to it and the reason. */
export interface Consequence {
  readonly field: FieldName;
  readonly text: string;
  readonly word: "emptied" | "as before" | "converted" | "your own" | "follows";
  readonly means: string;
}

/** Amounts and prices by the name of their coin, kept for when that coin is chosen again. */
export type OfCoins = Readonly<Record<string, Partial<Draft>>>;

/**
 * What must change in other fields because some have changed: another coin has other amounts and prices, another face
 * makes another number of contracts of the same dollars, another interval another rate a period, a perpetual has no expiry, and a fee follows the kind of
 * order.
 */
export function consequences(
  before: Draft,
  after: Draft,
  words: Words,
  kept: OfCoins = {},
  names: CoinNames = namesIn(before, after),
): Consequence[] {
  const found = [
    ofCoin(before, after, kept, names),
    ofFace(before, after, words),
    ofInterval(before, after, words),
    ofKind(before, after),
    ofOrder(before, after),
  ];
  const all = found.flat();
  return all.filter(({ field }, index) => all.findIndex((each) => each.field === field) === index);
}

/** What the coin is called before and after; of one that is read from a cell, what the cell says. */
export interface CoinNames {
  readonly before: string;
  readonly after: string;
}

/** What a cell says stands in no draft: there it is the same before and after. */
function namesIn(before: Draft, after: Draft): CoinNames {
  const isRead = [before, after].some(({ coin }) => readAddress(coin));
  return { before: nameOf(before), after: nameOf(isRead ? before : after) };
}

export const nameOf = ({ coin }: Pick<Draft, "coin">): string => coin.trim().toUpperCase();
const OF_COIN = FIELD_NAMES.filter((name) => fieldNamed(name).ofCoin);

/** What the amounts and prices of a coin of this name are. */
export const keptOf = (draft: Draft, name: string): OfCoins => ({
  [name]: Object.fromEntries(OF_COIN.map((field) => [field, draft[field]])),
});

function ofCoin(before: Draft, after: Draft, kept: OfCoins, names: CoinNames): Consequence[] {
  if (names.before === names.after) return [];
  const known = kept[names.after];
  // the cells beside that of the coin follow it themselves
  const follows = (field: FieldName) =>
    readAddress(after.coin) !== undefined && readAddress(after[field]) !== undefined;
  return OF_COIN.filter((field) => !follows(field)).flatMap((field): Consequence[] => {
    const text = known?.[field] ?? "";
    if (after[field] !== before[field] || after[field] === text) return [];
    return text === ""
      ? [{ field, text, word: "emptied", means: `it was of ${names.before}, and the coin is ${names.after} now` }]
      : [{ field, text, word: "as before", means: `as it was with ${names.after}` }];
  });
}

/** With another face, what counts contracts keeps its dollars. */
function ofFace(before: Draft, after: Draft, words: Words): Consequence[] {
  const isAnother = before.venue !== after.venue || before.symbol !== after.symbol;
  const [old, face] = [before, after].map(({ contract_size }) => numberShownBy(contract_size) ?? NaN) as [
    number,
    number,
  ];
  if (!isAnother || old === face) return [];
  return [...existingOfFace(before, after, old, face, words), ...fillsOfFace(before, after, old, face, words)];
}

/** A count of contracts becomes that of the same dollars, or those dollars where it would not be whole. */
function existingOfFace(before: Draft, after: Draft, old: number, face: number, { plain }: Words): Consequence[] {
  const { existing, existing_in } = after;
  if (existing_in !== "contracts" || existing.trim() === "" || before.existing !== existing) return [];
  const counts = numbersIn(existing);
  if (!counts || !(old > 0) || !(face > 0))
    return [{ field: "existing", text: "", word: "emptied", means: "it counted contracts of another size" }];
  const dollars = counts.map((count) => count * old);
  const fitting = dollars.map((amount) => amount / face);
  const means = `from contracts of ${plain(old)} USD: its dollars stay`;
  if (fitting.every(Number.isInteger)) return [{ field: "existing", text: listOf(fitting), word: "converted", means }];
  return [
    { field: "existing", text: listOf(dollars), word: "converted", means },
    { field: "existing_in", text: "dollars", word: "converted", means },
  ];
}

/** Fills are counted in contracts alone: of a larger size they may be parts of one. */
function fillsOfFace(before: Draft, after: Draft, old: number, face: number, { plain }: Words): Consequence[] {
  if (after.fills.trim() === "" || before.fills !== after.fills) return [];
  const converted = fillsIn(after).map((fill) => ({ ...fill, contracts: sameDollars(fill.contracts, old, face) }));
  const isKnown = converted.length > 0 && converted.every(({ contracts }) => contracts !== undefined);
  return isKnown
    ? [
        {
          field: "fills",
          text: fillsText(converted as WrittenFill[]),
          word: "converted",
          means: `from contracts of ${plain(old)} USD: their dollars stay`,
        },
      ]
    : [{ field: "fills", text: "", word: "emptied", means: "they counted contracts of another size" }];
}

/** The count of the other size; undefined where the dollars would not be the same to the last digit. */
function sameDollars(count: number, old: number, face: number): number | undefined {
  const other = Number(((count * old) / face).toPrecision(15));
  return other * face === count * old && other !== 0 ? other : undefined;
}

/** A rate is one a period: with a contract of other periods it would be another one a year, eight times as much or more. */
function ofInterval(before: Draft, after: Draft, { plain }: Words): Consequence[] {
  const isAnother = before.venue !== after.venue || before.symbol !== after.symbol;
  const [from, to] = [before, after].map(({ interval_hours }) => numberShownBy(interval_hours)) as [number?, number?];
  const rate = numberShownBy(after.funding_rate);
  if (!isAnother || !from || !to || from === to || !rate || before.funding_rate !== after.funding_rate) return [];
  const text = written("funding_rate", Number(((rate * to) / from).toPrecision(12)));
  return [
    {
      field: "funding_rate",
      text,
      word: "converted",
      means: `from ${plain(from)} hours to ${plain(to)}: the same a year`,
    },
  ];
}

function numbersIn(text: string): number[] | undefined {
  const one = numberShownBy(text);
  const entries = one === undefined ? readBlock(text)?.flat() : [one];
  return entries?.every((entry) => typeof entry === "number") ? entries : undefined;
}

const listOf = (values: readonly number[]): string =>
  values.length === 1 ? String(values[0]) : blockText(values.map((value) => [value]));

/**
 * A contract of the table is either a perpetual or has an expiry: choosing the other kind makes it a contract of the
 * user's own.
 */
function ofKind(before: Draft, after: Draft): Consequence[] {
  const contract = contractOf(after);
  const kind = contract?.kind === "dated" ? "expiry" : "perpetual";
  if (!contract || after.kind === kind) return [];
  const means = `${contract.symbol} ${kind === "expiry" ? "has an expiry" : "is a perpetual"}`;
  return before.kind === after.kind
    ? [{ field: "kind", text: kind, word: "follows", means }]
    : [{ field: "symbol", text: "My contract", word: "your own", means: `${means}; its values were kept` }];
}

/** A limit order pays the maker fee, a market order the taker fee. A fee that the user typed stays. */
function ofOrder(before: Draft, after: Draft): Consequence[] {
  const contract = contractOf(after);
  if (contract !== contractOf(before)) return [];
  const stated = new Map(statedOf(contract, before));
  return statedOf(contract, after).flatMap(([field, value]): Consequence[] => {
    const [old, text] = [written(field, stated.get(field) ?? ""), written(field, value)];
    if (old === text || numberShownBy(after[field]) !== numberShownBy(old)) return [];
    return [{ field, text, word: "follows", means: "it goes with the kind of order" }];
  });
}
