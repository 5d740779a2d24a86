import type { Amount } from "../amounts/amount";
import type { Kind } from "../formats/format";

/** "reduces": something was closed, and the words do not say that it was all of the fill. */
export type Effect = "opens" | "closes" | "reduces";

/**
 * What a row of a history says, in one sign for all: amounts of coin are + received, − paid; contracts + bought, − sold.
 * All entries have all members, in one order: so many objects of several shapes would cost memory and time.
 */
export interface Entry {
  /** "aside": nothing that a history of inverse contracts is made of, though it moves the balance that they stand on. */
  readonly kind: Exclude<Kind, "nothing"> | "aside";
  /** Milliseconds since 1970. */
  readonly at: number;
  /** "" where the file does not name it, as with a transfer. */
  readonly contract: string;
  readonly coin: string;
  /** Of a fill. */
  readonly contracts: Amount | undefined;
  /** What the file's own words say that a fill does to the position; undefined where they do not. */
  readonly effect: Effect | undefined;
  /** Of a fill, or the one at which a position was settled for the day. */
  readonly price: Amount | undefined;
  readonly fee: Amount | undefined;
  readonly funding: Amount | undefined;
  /** Profit and loss, or whatever else the row moved, without its fee and its funding. */
  readonly moved: Amount | undefined;
  /** What the file itself says that is held, and what the balance is, after the row. */
  readonly position: Amount | undefined;
  readonly change: Amount | undefined;
  readonly balance: Amount | undefined;
  readonly id: string | undefined;
  readonly file: number;
  readonly line: number;
  /** The same for rows that say the same. */
  readonly print: number;
}

/** A row that was not understood, and why. */
export interface Malformed {
  readonly file: number;
  readonly line: number;
  readonly reason: string;
}
