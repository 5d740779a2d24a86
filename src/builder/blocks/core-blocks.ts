import type { AskedDraft } from "../draft/asked";
import type { Choices } from "../draft/given";
import type { SheetWriter } from "../sheet/writer";
import { literal } from "../sheet/term";
import type { Words } from "../words/words";
import { asideIn } from "./aside";
import { writeBacking, type Backing } from "./backing";
import { writeCarry, type Carry } from "./carry";
import { writeFills } from "./fills";
import { formatsFor } from "./formats";
import { HelperColumns } from "./helper-columns";
import { writeInputs } from "./inputs";
import { writeLocked, type Locked } from "./locked";
import { writeOpenPosition } from "./open-position";
import { writePosition, type Position } from "./position";
import { writeProxyFit } from "./proxy-fit";
import { Results } from "./results";
import { writeSentence } from "./sentence";
import type { SheetContext } from "./sheet-context";
import { writeUnwinding } from "./unwinding";

/** The blocks that tables and charts are worked out from. */
export interface CoreBlocks {
  readonly position: Position;
  readonly locked: Locked;
  readonly backing: Backing;
  readonly carry: Carry;
}

interface Given {
  readonly sheet: SheetWriter;
  readonly asked: AskedDraft;
  readonly choices: Choices;
  /** The name of the sheet that the plan is written into, where that exists already. */
  readonly home?: string | undefined;
  readonly words: Words;
}

/**
 * The worst of the scenarios is known after the scenarios and stands above them: a blank row, a heading and a figure.
 */
const ROOM_FOR_THE_WORST = 3;

/** The size of a contract that is left blank, as the functions have it: its count is the position in USD. */
const OF_ONE_DOLLAR = literal(1);

/** Writes inputs, fills and figures; gives the first row that is free for tables and charts. */
export function writeCore(given: Given): { context: SheetContext; core: CoreBlocks; row: number } {
  const { sheet, asked, choices, home, words } = given;
  const coin = asked.coin.trim();
  const numberIn = (name: "price" | "lot" | "coins"): number => Number(choices[name]?.cells[0]?.[0]);
  const formats = formatsFor(numberIn("price"), numberIn("lot"), numberIn("coins"));
  const written = writeInputs({ sheet, asked, choices, formats, home });
  const helpers = new HelperColumns(written.column);
  const aside = asideIn({ sheet, helpers });
  const faced = { ...written.inputs, contract_size: written.inputs.contract_size ?? OF_ONE_DOLLAR };
  const entered = writeOpenPosition({ sheet, helpers, asked, inputs: faced });
  const fills = writeFills({ sheet, inputs: entered, choices, helpers, formats });
  const results = new Results(sheet, coin, formats, fills.row);
  const inputs = writeProxyFit({ sheet, results, inputs: entered, helpers });
  const context: SheetContext = { sheet, results, inputs, choices, asked, coin, helpers, aside, formats, words };
  const position = writePosition(context, fills);
  const locked = writeLocked(context, position);
  const backing = writeBacking(context, position);
  const carry = writeCarry(context, position, locked);
  writeUnwinding(context, position, locked);
  writeSentence(context, { position, locked, backing });
  const row = Math.max(written.row, results.row + ROOM_FOR_THE_WORST);
  return { context, core: { position, locked, backing, carry }, row };
}
