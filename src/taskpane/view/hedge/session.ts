import type { Cell } from "../../../catalog/declare/cell";
import type { Rows } from "../../../catalog/declare/define";
import { addressText, type CellAddress } from "../../../workbook/cell-address";
import { build } from "../../../builder/builder";
import type { Built } from "../../../builder/built";
import { readDraft, type Reading } from "../../../builder/draft/choices";
import { START, textInto, writing, type Draft } from "../../../builder/draft/draft";
import { FIELD_NAMES, isLead, LEADS, type FieldName } from "../../../builder/fields/fields";
import { NO_HISTORY, recorded, redone, rested, undone, type History } from "./history";
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
  /** That input, with what linked cells held in place of their addresses. */
  readonly complete: Draft;
  /** Whether that is the input as it stands. */
  readonly current: boolean;
  readonly history: History;
  /** A second draft to compare this one with, and what it comes to. */
  readonly beside?: Beside | undefined;
}

export interface Beside {
  readonly draft: Draft;
  readonly built: Built;
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
  /** A step back or forth among the drafts; or the keyboard has left the field, and the step is over. */
  readonly step?: "undo" | "redo" | "rest";
  /** The second draft: the present one is kept beside, the two change places, or the second goes. */
  readonly beside?: "keep" | "swap" | "drop";
}

export function startSession(today: string): Session {
  return opened(START, START, today) as Session;
}

/** A session on a draft of before; undefined where neither it nor what was complete of it comes to anything today. */
export function opened(draft: Draft, complete: Draft, today: string): Session | undefined {
  const built = builtOf(complete, today);
  if (!built) return undefined;
  const reading = readDraft(draft);
  const current = reading.problems.length === 0;
  const own = current ? { built: build(draft, reading.choices, today), complete: draft } : { built, complete };
  return { today, draft, linked: new Map(), awaited: {}, reading, ...own, current, history: NO_HISTORY };
}

/** What a draft without links comes to, if anything. */
export function builtOf(draft: Draft, today: string): Built | undefined {
  const { choices, problems } = readDraft(draft);
  return problems.length === 0 ? build(draft, choices, today) : undefined;
}

/** A change of the input leads to its result at once; while the input is not complete the last result stays. */
export function nextSession(session: Session, change: Change): Session {
  const { linked: read, awaits, step, beside } = change;
  if (awaits) return { ...session, awaited: { ...session.awaited, [awaits.field]: awaits.address } };
  if (beside) return withBeside(session, beside);
  if (step === "rest") return { ...session, history: rested(session.history) };
  if (step) {
    const to = (step === "undo" ? undone : redone)(session.history, session.draft);
    return to ? { ...withDraft(session, to.draft, session.linked), history: to.history } : session;
  }
  const texts = textsOf(session, change);
  if (!texts && read && sameCells(session.linked, read)) return session;
  const draft = texts ? { ...session.draft, ...texts } : session.draft;
  const linked = read ? new Map([...session.linked, ...read]) : session.linked;
  // a whole draft is no typing on in one field
  const isWhole = texts !== undefined && FIELD_NAMES.every((name) => name in texts);
  const history = isWhole ? rested(session.history) : session.history;
  return { ...withDraft(session, draft, linked), history: recorded(history, session.draft, draft) };
}

/** The session on another draft, or on other cells. */
function withDraft(session: Session, draft: Draft, linked: LinkedCells): Session {
  const reading = readDraft(draft, linkedFrom(linked));
  const current = reading.problems.length === 0;
  const own = current
    ? { built: build(draft, reading.choices, session.today), complete: withoutLinks(draft, reading) }
    : {};
  return { ...session, draft, linked, awaited: stillAwaited(session, draft), reading, ...own, current };
}

/** Where a field follows cells, what they hold. */
function withoutLinks(draft: Draft, { choices }: Reading): Draft {
  const held = FIELD_NAMES.flatMap((name) => {
    const given = choices[name];
    return given?.link ? [[name, textOfCells(given.cells)] as const] : [];
  });
  return held.length === 0 ? draft : { ...draft, ...Object.fromEntries(held) };
}

/** Only what is complete can be compared. */
function withBeside(session: Session, beside: NonNullable<Change["beside"]>): Session {
  const { draft, built, current, history } = session;
  if (beside === "drop") return { ...session, beside: undefined };
  if (!current) return session;
  if (beside === "keep" || !session.beside) return { ...session, beside: { draft, built }, history: rested(history) };
  const other = session.beside.draft;
  const swapped = { ...withDraft(session, other, session.linked), history: recorded(rested(history), draft, other) };
  return { ...swapped, beside: { draft, built } };
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
