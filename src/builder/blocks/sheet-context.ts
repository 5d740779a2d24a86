import type { AskedDraft } from "../draft/asked";
import type { Choices } from "../draft/given";
import type { SheetWriter } from "../sheet/writer";
import type { Words } from "../words/words";
import type { Aside } from "./aside";
import type { Formats } from "./formats";
import type { HelperColumns } from "./helper-columns";
import type { Inputs } from "./inputs";
import type { Results } from "./results";

/** What every block needs to be written. */
export interface SheetContext {
  readonly sheet: SheetWriter;
  readonly results: Results;
  readonly inputs: Inputs;
  readonly choices: Choices;
  readonly asked: AskedDraft;
  /** The coin's name. */
  readonly coin: string;
  /** Gives free columns for lists that other formulas refer to. */
  readonly helpers: HelperColumns;
  /** Writes an intermediate result into a cell of its own. */
  readonly aside: Aside;
  /** Number formats by what a number is, and by what the coin is worth. */
  readonly formats: Formats;
  /** Numbers in what is said of the hedge. */
  readonly words: Words;
}
