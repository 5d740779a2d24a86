import type { Choices } from "../draft/choices";
import type { Draft } from "../draft/draft";
import type { SheetWriter } from "../sheet/writer";
import type { Inputs } from "./inputs";
import type { Results } from "./results";

/** What every block of the sheet has at hand. */
export interface Work {
  readonly sheet: SheetWriter;
  readonly results: Results;
  readonly inputs: Inputs;
  readonly choices: Choices;
  readonly draft: Draft;
  /** The next free column for lists that other formulas stand on. */
  readonly helpers: Helpers;
}

/** Columns to the right of what is printed, handed out one after the other. */
export class Helpers {
  constructor(public column: number) {}

  take(columns: number): number {
    const first = this.column;
    this.column += columns + 1;
    return first;
  }
}
