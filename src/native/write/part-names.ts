import { absolute, over, times, variable, type Expression } from "../record/expression";

/** Parts that the core has a name for, by what they are. */
const contracts = variable("contracts");
const POSITION = times(contracts, variable("contract_size"));
const worthAtEntry = over(POSITION, variable("entry_price"));

const KNOWN = new Map<Expression, string>([
  [absolute(contracts), "notional"],
  [worthAtEntry, "worth_at_entry"],
  [over(POSITION, variable("exit_price")), "worth_at_exit"],
  [over(POSITION, variable("mark_price")), "worth_at_mark"],
  [over(absolute(POSITION), variable("mark_price")), "notional_at_mark"],
  [over(absolute(POSITION), variable("liq_price")), "notional_there"],
]);

/** Words without digits, which no cell has for an address, for all the rest. */
const ORDER = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const ordinal = (place: number): string =>
  place < ORDER.length
    ? (ORDER[place] as string)
    : `${ordinal(Math.floor(place / ORDER.length) - 1)}_${ORDER[place % ORDER.length] as string}`;

/** What a part is called, of those that are named in one formula the n-th without a name in the core. */
export const partName = (part: Expression, place: number): string =>
  KNOWN.get(part) ?? inDollars(part) ?? `part_${ordinal(place)}`;

/** Contracts times their size, whether that is a cell or a constant. */
export const isPosition = (part: Expression): boolean =>
  part.kind === "apply" && part.by === "*" && part.to[0] === contracts && part.to[1]?.kind !== "apply";

function inDollars(part: Expression): string | undefined {
  if (isPosition(part)) return "position";
  const [inner] = part.kind === "apply" && part.by === "ABS" ? part.to : [];
  return inner && isPosition(inner) ? "notional" : undefined;
}

/** A name that some spreadsheets take for a function's, or Excel for a cell's, is none. */
const TAKEN = new Set("PRICE DAYS RATE YEAR R C N T".split(" "));

/** Names for one formula, none of them twice nor one that stands in it already, in whatever case. */
export class Names {
  private readonly used: Set<string>;

  constructor(already: Iterable<string>) {
    this.used = new Set([...already].map((name) => name.toUpperCase()));
  }

  fresh(wanted: string): string {
    let name = TAKEN.has(wanted.toUpperCase()) ? `${wanted}_` : wanted;
    while (this.used.has(name.toUpperCase())) name += "_";
    this.used.add(name.toUpperCase());
    return name;
  }
}
