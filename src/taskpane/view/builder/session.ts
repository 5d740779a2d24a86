import type { Cell } from "../../../catalog/cell";
import type { Rows } from "../../../catalog/define";
import { addressText, type CellAddress } from "../../../workbook/cell-address";
import { build } from "../../builder/builder";
import type { Built } from "../../builder/built";
import { readDraft, type Reading } from "../../builder/choices";
import { START, type Draft } from "../../builder/draft";
import type { FieldName } from "../../builder/fields/fields";
import { textOfCells } from "./text-of-cells";

/** What the linked cells held when they were last read, by the text of their address. */
export type LinkedCells = ReadonlyMap<string, Rows<Cell>>;

/** What the user has written, what it says, and what it comes to. */
export interface Session {
  /** The day on which the pane was opened, as 2026-11-20. */
  readonly today: string;
  readonly draft: Draft;
  readonly linked: LinkedCells;
  readonly reading: Reading;
  /** Of the last complete input. */
  readonly built: Built;
  /** Whether that is the input as it stands. */
  readonly current: boolean;
}

export interface Change {
  /** Of some fields; the others stay. */
  readonly texts?: Partial<Draft>;
  /** What has been read of the sheet. */
  readonly linked?: LinkedCells;
  /** A field that keeps what its cells hold, and follows them no longer. */
  readonly unlink?: FieldName;
}

export function startSession(today: string): Session {
  const reading = readDraft(START);
  const built = build(START, reading.choices, today);
  return { today, draft: START, linked: new Map(), reading, built, current: true };
}

/** A change of the input leads to its result at once; while the input is not complete the last result stays. */
export function nextSession(session: Session, { texts, linked: read, unlink }: Change): Session {
  if (!texts && unlink === undefined && read && sameCells(session.linked, read)) return session;
  const own = unlink === undefined ? {} : { [unlink]: textOfCells(session.reading.choices[unlink]?.cells ?? []) };
  const draft = { ...session.draft, ...texts, ...own } as Draft;
  const linked = read ? new Map([...session.linked, ...read]) : session.linked;
  const reading = readDraft(draft, linkedFrom(linked));
  const current = reading.problems.length === 0;
  const built = current ? build(draft, reading.choices, session.today) : session.built;
  return { ...session, draft, linked, reading, built, current };
}

const linkedFrom = (linked: LinkedCells) => (address: CellAddress) => linked.get(addressText(address));

const sameCells = (before: LinkedCells, read: LinkedCells): boolean =>
  [...read].every(([address, cells]) => JSON.stringify(before.get(address)) === JSON.stringify(cells));
