import type { Amount } from "../amounts/amount";
import type { Kind } from "../formats/format";

/** What a row of a history says, in one sign for all: amounts of coin are + received, − paid; contracts + bought, − sold. */
export interface Said {
  readonly kind: Exclude<Kind, "nothing">;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** "" where the file does not name it, as with a transfer. */
  readonly contract: string;
  readonly coin: string;
  /** Of a fill. */
  readonly contracts?: Amount;
  readonly price?: Amount;
  readonly fee?: Amount;
  readonly funding?: Amount;
  /** Profit and loss, or whatever else the row moved, without its fee and its funding. */
  readonly moved?: Amount;
  /** What the file itself says that is held, and what the balance is, after the row. */
  readonly position?: Amount;
  readonly change?: Amount;
  readonly balance?: Amount;
  readonly id?: string;
}

/** The same with the place where it stands. */
export interface Entry extends Said {
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
