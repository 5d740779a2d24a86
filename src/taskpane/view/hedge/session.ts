import type { Cell } from "../../../catalog/declare/cell";
import type { Rows } from "../../../catalog/declare/define";
import { addressText, readAddress, type CellAddress } from "../../../workbook/cell-address";
import { build } from "../../../builder/builder";
import type { Built } from "../../../builder/built";
import { readDraft, type Reading } from "../../../builder/draft/choices";
import { START, textInto, writing, type Draft } from "../../../builder/draft/draft";
import { isLead, LEADS, type FieldName } from "../../../builder/fields/fields";
import { POINT, type NumberMarks } from "../../../workbook/entry/number-marks";
import { textOfCells } from "./text-of-cells";
import { left, stillTyped, taking, untaken, without, type Typings } from "./typing";

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
  /** How numbers are written where the user is. */
  readonly marks: NumberMarks;
  readonly draft: Draft;
  /** What stands in fields and is not in the draft, or not yet shown as the draft has it. */
  readonly typings: Typings;
  readonly linked: LinkedCells;
  /** The addresses that fields are to follow as soon as these have been read. */
  readonly awaited: Partial<Readonly<Record<FieldName, string>>>;
  /** With what is being written, or cannot be read, among the problems. */
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
  /** What stands in a field as it is written: nothing comes of it before it is taken. */
  readonly types?: { readonly field: FieldName; readonly text: string };
  /** What was typed into a field is to be taken. */
  readonly takes?: FieldName;
  /** The same, and the keyboard has left the field. */
  readonly leaves?: FieldName;
  /** What was typed into a field and not taken is given up. */
  readonly reverts?: FieldName;
  /** How numbers are written, as Excel says. */
  readonly marks?: NumberMarks;
  /** A field that keeps what its cells hold, and follows them no longer. */
  readonly unlink?: FieldName;
}

export function startSession(today: string, marks: NumberMarks = POINT): Session {
  const reading = readDraft(START);
  const built = build(START, reading.choices, today);
  const nothing = { typings: {}, linked: new Map(), awaited: {} };
  return { today, marks, draft: START, ...nothing, reading, built, current: true };
}

/** A change of the input leads to its result at once; while the input is not complete the last result stays. */
export function nextSession(session: Session, change: Change): Session {
  const { awaits, types, marks, reverts } = change;
  if (awaits) return { ...session, awaited: { ...session.awaited, [awaits.field]: awaits.address } };
  if (marks) return { ...session, marks };
  if (types) {
    const typing = { text: types.text, state: "open" } as const;
    return withTypings(session, { ...session.typings, [types.field]: typing });
  }
  if (reverts !== undefined) return withTypings(session, without(session.typings, reverts));
  const leaver = change.takes ?? change.leaves;
  return leaver === undefined ? settled(session, change) : taken(session, leaver, change.leaves !== undefined);
}

/** A field's text comes into the draft where it can be read, and stays in its field alone where not. */
function taken(session: Session, name: FieldName, leaves: boolean): Session {
  const took = taking(session.typings, name, coinOf(session), session.marks);
  const typings = took ? { ...session.typings, [name]: took.typing } : session.typings;
  const next = took?.texts
    ? settled({ ...session, typings }, { texts: took.texts }, name)
    : withTypings(session, typings);
  return leaves ? withTypings(next, left(next.typings, name)) : next;
}

function settled(session: Session, change: Change, taker?: FieldName): Session {
  const { linked: read } = change;
  const texts = textsOf(session, change);
  if (!texts && read && sameCells(session.linked, read)) return session;
  const draft = texts ? { ...session.draft, ...texts } : session.draft;
  const linked = read ? new Map([...session.linked, ...read]) : session.linked;
  const typings = stillTyped(session.typings, session.draft, draft, taker);
  return resulting({ ...session, draft, linked, typings, awaited: stillAwaited(session, draft) });
}

const withTypings = (session: Session, typings: Typings): Session => {
  const [before, after] = [untaken(session.typings), untaken(typings)];
  const next = { ...session, typings };
  return JSON.stringify(before) === JSON.stringify(after) ? next : resulting(next);
};

/** The input read anew, and what it comes to where it is complete. */
function resulting(session: Session): Session {
  const { draft, linked, typings, today } = session;
  const { choices, problems: unread } = readDraft(draft, linkedFrom(linked));
  const open = untaken(typings);
  const problems = [...open, ...unread.filter(({ field }) => !open.some((each) => each.field === field))];
  const current = problems.length === 0;
  const built = current ? build(draft, choices, today) : session.built;
  return { ...session, reading: { choices, problems }, built, current };
}

/** The name of the coin, which may stand in a linked cell. */
const coinOf = ({ draft, built }: Session): string => (readAddress(draft.coin) ? built.coin : draft.coin);

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
