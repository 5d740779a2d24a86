import type { Cell } from "../../../catalog/declare/cell";
import type { Rows } from "../../../catalog/declare/define";
import { addressText, type CellAddress } from "../../../workbook/cell-address";
import { build } from "../../../builder/builder";
import type { Built } from "../../../builder/built";
import { readDraft, type Reading } from "../../../builder/draft/choices";
import { START, textInto, writing, type Draft } from "../../../builder/draft/draft";
import { isLead, LEADS, type FieldName } from "../../../builder/fields/fields";
import { textOfCells } from "./text-of-cells";

/** What the linked cells held when they were last read, by the text of their address. */
export type LinkedCells = ReadonlyMap<string, Rows<Cell>>;

/** A field that is to follow cells of the sheet, and the text of their address. */
export interface Following {
  readonly field: FieldName;
  readonly address: string;
}

/** What the user has written, what it says, and what it comes to. */
export interface Session {
  /** The day on which the pane was opened, as 2026-11-20. */
  readonly today: string;
  readonly draft: Draft;
  readonly linked: LinkedCells;
  /** The addresses that fields are to follow as soon as these have been read. */
  readonly awaited: Partial<Readonly<Record<FieldName, string>>>;
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
  /** A field waits for its cells to be read: until then it stays as it is. */
  readonly awaits?: Following;
  /** They have been read: the field follows them, unless it was changed in the meantime. */
  readonly follows?: Following;
  /** A field that keeps what its cells hold, and follows them no longer. */
  readonly unlink?: FieldName;
}

export function startSession(today: string): Session {
  const reading = readDraft(START);
  const built = build(START, reading.choices, today);
  return { today, draft: START, linked: new Map(), awaited: {}, reading, built, current: true };
}

/** A change of the input leads to its result at once; while the input is not complete the last result stays. */
export function nextSession(session: Session, change: Change): Session {
  const { linked: read, awaits } = change;
  if (awaits) return { ...session, awaited: { ...session.awaited, [awaits.field]: awaits.address } };
  const texts = textsOf(session, change);
  if (!texts && read && sameCells(session.linked, read)) return session;
  const draft = texts ? { ...session.draft, ...texts } : session.draft;
  const linked = read ? new Map([...session.linked, ...read]) : session.linked;
  const reading = readDraft(draft, linkedFrom(linked));
  const current = reading.problems.length === 0;
  const built = current ? build(draft, reading.choices, session.today) : session.built;
  return { ...session, draft, linked, awaited: stillAwaited(session, draft), reading, built, current };
}

/** What a change writes into fields. */
function textsOf({ awaited, reading }: Session, { texts, follows, unlink }: Change): Partial<Draft> | undefined {
  if (unlink !== undefined) return textInto(unlink, textOfCells(reading.choices[unlink]?.cells ?? []));
  if (follows) return awaited[follows.field] === follows.address ? writing(follows.field, follows.address) : undefined;
  return texts;
}

/** Whatever is written into a field is newer than the cells that it waits for. */
function stillAwaited({ awaited, draft: before }: Session, draft: Draft): Session["awaited"] {
  const changed = (name: FieldName) => draft[name] !== before[name];
  const isOlder = (name: FieldName) => (isLead(name) ? LEADS.some(changed) : changed(name));
  const kept = (Object.entries(awaited) as [FieldName, string][]).filter(([name]) => !isOlder(name));
  return Object.fromEntries(kept);
}

const linkedFrom = (linked: LinkedCells) => (address: CellAddress) => linked.get(addressText(address));

const sameCells = (before: LinkedCells, read: LinkedCells): boolean =>
  [...read].every(([address, cells]) => JSON.stringify(before.get(address)) === JSON.stringify(cells));
