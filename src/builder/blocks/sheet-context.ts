import type { AskedDraft } from "../draft/asked";
import type { Choices } from "../draft/given";
import type { SheetWriter } from "../sheet/writer";
import type { Aside } from "./aside";
import type { Formats } from "./formats";
import type { HelperColumns } from "./helper-columns";
import type { Inputs } from "./inputs";
import type { Results } from "./results";

/** What every block of the sheet has at hand. */
export interface SheetContext {
  readonly sheet: SheetWriter;
  readonly results: Results;
  readonly inputs: Inputs;
  readonly choices: Choices;
  readonly asked: AskedDraft;
  /** The coin's name. */
  readonly coin: string;
  /** The next free column for lists that other formulas stand on. */
  readonly helpers: HelperColumns;
  /** A number on the way to the figures, in a cell of its own. */
  readonly aside: Aside;
  /** Number formats by what a number is, and by what the coin is worth. */
  readonly formats: Formats;
}
