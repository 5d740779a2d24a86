import { HEDGE_CHECK } from "../../../src/catalog";
import { writeCore } from "../../../src/builder/blocks/core-blocks";
import type { Blocks } from "../../../src/builder/blocks/blocks";
import type { Warning } from "../../../src/builder/built";
import { askedOf } from "../../../src/builder/draft/asked";
import { readDraft } from "../../../src/builder/draft/choices";
import { checkInput, foundOn, type Said } from "../../../src/builder/blocks/check-input";
import { warningsOf } from "../../../src/builder/findings/warnings";
import { SheetWriter } from "../../../src/builder/sheet/writer";
import type { Outcome } from "../../../src/catalog/read/evaluate";
import { draftOf, TODAY } from "../drafts";
import type { Changes } from "../figures/plausible";
import { SHEET_WORDS } from "../../../src/builder/words/words";

/** What the pane warns of, and what the cell of HEDGE_CHECK shows, for one draft. */
export interface Both {
  readonly warnings: readonly Warning[];
  readonly found: readonly Said[];
  readonly cell: readonly (readonly (Outcome | null)[])[];
}

/** The blocks of the sheet as far as the findings stand on them: no scenarios, charts and paths, which take most time. */
export function paneAndCell(changes: Changes): Both {
  const draft = draftOf(changes);
  const { choices } = readDraft(draft);
  const sheet = new SheetWriter({ row: 0, column: 0 });
  const asked = askedOf(draft);
  const { context: work, core } = writeCore({ sheet, asked, choices, words: SHEET_WORDS });
  const { position, locked, backing, carry } = core;
  const input = checkInput(work, position, backing, carry);
  const shown = sheet.call(HEDGE_CHECK, input);
  const found = foundOn(input, shown);
  const price = Number(draft.price);
  const scenarios = { prices: { text: "", cells: [[price * 0.5], [price * 2]] } };
  const drawn = { position, locked, backing, carry, scenarios, check: { found, shown, row: 0 } } as unknown as Blocks;
  return { warnings: warningsOf(draft, work, drawn, TODAY), found, cell: shown.cells };
}
