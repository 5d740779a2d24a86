import type { Cell } from "../../../catalog/declare/cell";
import type { Rows } from "../../../catalog/declare/define";
import { addressText, readAddress, type CellAddress } from "../../../workbook/cell-address";
import { build } from "../../../builder/builder";
import type { Built } from "../../../builder/built";
import { readDraft, type Reading } from "../../../builder/draft/choices";
import { consequences, keptOf, nameOf, type Consequence, type OfCoins } from "../../../builder/draft/consequences";
import type { Choices, Problem } from "../../../builder/draft/given";
import { START, textInto, writing, type Draft } from "../../../builder/draft/draft";
import { FIELD_NAMES, isLead, LEADS, type FieldName } from "../../../builder/fields/fields";
import { POINT, type NumberMarks } from "../../../workbook/entry/number-marks";
import { wordsIn } from "../../../builder/words/words";
import type { Held, Labels, Moved } from "./held-links";
import { NO_HISTORY, recorded, redone, rested, undone, type History } from "./history";
import { textOfCells } from "./text-of-cells";
import { left, stillTyped, taking, untaken, without, type Typings } from "./typing";

/** What the linked cells held when they were last read, by the text of their address. */
export type LinkedCells = ReadonlyMap<string, Rows<Cell>>;

/** A field that is to follow cells of the sheet, and the text of their address. */
export interface Following {
  readonly field: FieldName;
  readonly address: string;
}

export type Consequences = Partial<Readonly<Record<FieldName, Consequence>>>;

/** What the user has written, what it says, and what it comes to. */
export interface Session {
  /** The day on which the pane was opened, as 2026-11-20. */
  readonly today: string;
  /** How numbers are written where the user is. */
  readonly marks: NumberMarks;
  readonly draft: Draft;
  /** What stands in fields and is not in the draft, or not yet shown as the draft has it. */
  readonly typings: Typings;
  /** What a change elsewhere has made of a field, until somebody writes into it. */
  readonly consequences: Consequences;
  /** What was emptied when another coin was chosen, for the way back. */
  readonly ofCoins: OfCoins;
  readonly linked: LinkedCells;
  /** The names that keep hold of the cells of linked fields. */
  readonly held: Held;
  /** What the rows of linked cells are called, where a table may be sorted. */
  readonly labels: Labels;
  /** Linked fields whose cells are gone: the address that these had, and what has become of them. */
  readonly lost: Partial<Readonly<Record<FieldName, Lost>>>;
  /** What the coin is called; of one in a linked cell, as the cell said last. */
  readonly coinName: string;
  /** The addresses that fields are to follow as soon as these have been read. */
  readonly awaited: Partial<Readonly<Record<FieldName, string>>>;
  /** With what is being written, or cannot be read, among the problems. */
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
  /** What stands in a field as it is written: nothing comes of it before it is taken. */
  readonly types?: { readonly field: FieldName; readonly text: string };
  /** What was typed into a field is to be taken. */
  readonly takes?: FieldName;
  /** The same, and the keyboard has left the field. */
  readonly leaves?: FieldName;
  /** What was typed into a field and not taken is given up. */
  readonly reverts?: FieldName;
  /** A name keeps hold of the cells that a field is linked to; their row may have a label. */
  readonly holds?: { readonly field: FieldName; readonly name: string; readonly label?: string | undefined };
  /** Cells of links have moved, or are gone. */
  readonly moved?: readonly Moved[];
  /** The number that counts, of two that a question was about. */
  readonly answers?: { readonly field: FieldName; readonly text: string };
  /** How numbers are written, as Excel says. */
  readonly marks?: NumberMarks;
  /** A field that keeps what its cells hold, and follows them no longer. */
  readonly unlink?: FieldName;
  /** A step back or forth among the drafts. */
  readonly step?: "undo" | "redo";
  /** The second draft: the present one is kept beside, the two change places, or the second goes. */
  readonly beside?: "keep" | "swap" | "drop";
}

/** Whether a problem is only that its field is being written: that is over as soon as the keyboard leaves the field. */
export const isWritten = ({ typings }: Pick<Session, "typings">, { field }: Problem): boolean =>
  typings[field]?.state === "open";

/** Whether nothing but that keeps the input from a result of its own. */
export const isBeingWritten = (session: Session): boolean =>
  !session.current && session.reading.problems.every((problem) => isWritten(session, problem));

export function startSession(today: string, marks: NumberMarks = POINT): Session {
  return opened({ draft: START, complete: START, held: {} }, today, marks) as Session;
}

/** What a session is opened on: a draft, what was last complete of it, and the names that hold its linked cells. */
export type Opening = Pick<Session, "draft" | "complete" | "held"> & { readonly labels?: Labels | undefined };

interface Lost {
  readonly from: string;
  readonly why: string;
}

/** Undefined where what was complete comes to nothing today: there would be no result to show. */
export function opened({ draft, complete, held, labels = {} }: Opening, today: string, marks: NumberMarks = POINT) {
  const built = builtOf(complete, today, marks);
  if (!built) return undefined;
  const nothing = { typings: {}, consequences: {}, ofCoins: {}, lost: {}, linked: new Map(), awaited: {} };
  const reading = readDraft(draft);
  const coinName = nameOf(complete);
  const begun = {
    today,
    marks,
    draft,
    complete,
    held,
    labels,
    coinName,
    ...nothing,
    reading,
    built,
    current: true,
    history: NO_HISTORY,
  };
  return resulting(begun);
}

/** What a draft without links comes to, if anything. */
export function builtOf(draft: Draft, today: string, marks: NumberMarks): Built | undefined {
  const { choices, problems } = readDraft(draft);
  const built = problems.length === 0 ? build(draft, choices, today, wordsIn(marks)) : undefined;
  return built?.problems.length === 0 ? built : undefined;
}

/** A change of the input leads to its result at once; while the input is not complete the last result stays. */
export function nextSession(session: Session, change: Change): Session {
  const { awaits, types, marks, reverts } = change;
  if (awaits) return { ...session, awaited: { ...session.awaited, [awaits.field]: awaits.address } };
  if (change.holds) {
    const { field, name, label } = change.holds;
    const labels = { ...session.labels, [field]: label };
    return { ...session, held: { ...session.held, [field]: name }, labels };
  }
  if (change.step) return stepped(session, change.step);
  if (change.beside) return withBeside(session, change.beside);
  if (change.moved) return whereMoved(session, change.moved);
  if (marks) return inMarks(session, marks);
  if (types) {
    const typing = { text: types.text, state: "open" } as const;
    return withTypings(session, { ...session.typings, [types.field]: typing });
  }
  if (reverts !== undefined) return withTypings(session, without(session.typings, reverts));
  if (change.answers) {
    const { field, text } = change.answers;
    return settled(withTypings(session, without(session.typings, field)), { texts: writing(field, text) });
  }
  const leaver = change.takes ?? change.leaves;
  return leaver === undefined ? settled(session, change) : taken(session, leaver, change.leaves !== undefined);
}

/** The same in other marks: what was said is said again. */
function inMarks(session: Session, marks: NumberMarks): Session {
  const { complete, today, built, beside } = session;
  const again = beside && { ...beside, built: builtOf(beside.draft, today, marks) ?? beside.built };
  return resulting({ ...session, marks, built: builtOf(complete, today, marks) ?? built, beside: again });
}

/** A field's text comes into the draft where it can be read, and stays in its field alone where not. */
function taken(session: Session, name: FieldName, leaves: boolean): Session {
  const took = taking(session.typings, name, coinOf(session), session.marks, amountsIn(session));
  const typings = took ? { ...session.typings, [name]: took.typing } : session.typings;
  const next = took?.texts
    ? settled({ ...session, typings }, { texts: took.texts }, name)
    : withTypings(session, typings);
  if (!leaves) return next;
  return { ...withTypings(next, left(next.typings, name)), history: rested(next.history) };
}

/** The first step back gives up what is being typed, or was not taken: that was after the draft as it stands. */
function stepped(session: Session, step: "undo" | "redo"): Session {
  if (step === "undo" && untaken(session.typings).length > 0) return withTypings(session, {});
  const to = (step === "undo" ? undone : redone)(session.history, session.draft);
  return to ? { ...onAnother(session, to.draft), history: to.history } : session;
}

/** Another draft in the place of this one: what was being typed, and what changes have led to, was of this one. */
const onAnother = (session: Session, draft: Draft): Session =>
  resulting({ ...session, draft, typings: {}, consequences: {}, awaited: stillAwaited(session, draft) });

/** Only what is complete can be compared. */
function withBeside(session: Session, beside: NonNullable<Change["beside"]>): Session {
  const { draft, built, current, history } = session;
  if (beside === "drop") return { ...session, beside: undefined };
  if (!current) return session;
  if (beside === "keep" || !session.beside) return { ...session, beside: { draft, built }, history: rested(history) };
  const other = session.beside.draft;
  const swapped = { ...onAnother(session, other), history: recorded(rested(history), draft, other) };
  return { ...swapped, beside: { draft, built } };
}

function settled(session: Session, change: Change, taker?: FieldName): Session {
  const { linked: read } = change;
  const texts = textsOf(session, change);
  if (!texts && read && sameCells(session.linked, read)) return session;
  const linked = read ? new Map([...session.linked, ...read]) : session.linked;
  const coinName = coinIn({ ...session.draft, ...texts }, linked) ?? session.coinName;
  const after = texts || coinName !== session.coinName ? followed(session, texts ?? {}, coinName) : session;
  const typings = stillTyped(session.typings, session.draft, after.draft, taker);
  // a whole draft is no typing on in one field
  const isWhole = texts !== undefined && FIELD_NAMES.every((name) => name in texts);
  const history = recorded(isWhole ? rested(session.history) : session.history, session.draft, after.draft);
  return resulting({
    ...session,
    ...after,
    coinName,
    linked,
    typings,
    history,
    awaited: stillAwaited(session, after.draft),
  });
}

/** A link goes with its cells; one whose cells are gone keeps its address, and what they held counts no longer. */
function whereMoved(session: Session, moved: readonly Moved[]): Session {
  const { draft, lost } = session;
  const still = moved.filter(({ field, from }) => draft[field] === from);
  const gone = still.filter(({ field, to, why }) => to === undefined && lost[field]?.why !== why);
  // what was lost may be back where it was
  const led = still.filter(({ field, from, to }) => to !== undefined && (to !== from || lost[field] !== undefined));
  if (gone.length + led.length === 0) return session;
  const texts = Object.fromEntries(led.map(({ field, to }) => [field, to])) as Partial<Draft>;
  const away = Object.fromEntries(gone.map(({ field, from, why }) => [field, { from, why }]));
  const back = Object.fromEntries(led.map(({ field }) => [field, undefined]));
  return resulting({ ...session, draft: { ...draft, ...texts }, lost: { ...lost, ...away, ...back } });
}

/** The draft with a change, and with what that leaves no sense in. */
function followed(
  session: Session,
  texts: Partial<Draft>,
  coinName: string,
): Pick<Session, "draft" | "consequences" | "ofCoins"> {
  const { draft: before, ofCoins: kept, coinName: was } = session;
  const written = { ...before, ...texts };
  const found = consequences(before, written, wordsIn(session.marks), kept, { before: was, after: coinName });
  const draft = { ...written, ...Object.fromEntries(found.map(({ field, text }) => [field, text])) };
  const isWritten = (name: FieldName) => draft[name] !== before[name];
  const older = Object.entries(session.consequences).filter(([name]) => !isWritten(name as FieldName));
  const newer = found.map((consequence) => [consequence.field, consequence] as const);
  return {
    draft,
    consequences: Object.fromEntries([...older, ...newer]),
    ofCoins: was === coinName ? kept : { ...kept, ...keptOf(before, was) },
  };
}

const withTypings = (session: Session, typings: Typings): Session => {
  const [before, after] = [untaken(session.typings), untaken(typings)];
  const next = { ...session, typings };
  return JSON.stringify(before) === JSON.stringify(after) ? next : resulting(next);
};

/** The input read anew, and what it comes to where it is complete. */
export function resulting(session: Session): Session {
  const { draft, linked, typings, today, marks } = session;
  const words = wordsIn(marks);
  const { choices, problems: unread } = readDraft(draft, linkedFrom(linked), words);
  const open = untaken(typings);
  const others = unread.filter(({ field }) => !open.some((each) => each.field === field));
  const gone = lostLinks(session).filter(({ field }) => !open.some((each) => each.field === field));
  const unlinked = others.filter(({ field }) => !gone.some((each) => each.field === field));
  const problems = [...open, ...gone, ...unlinked.map((problem) => reasoned(problem, session.consequences))];
  const built = problems.length === 0 ? build(draft, choices, today, words) : undefined;
  const current = built?.problems.length === 0;
  const reading = { choices, problems: built ? built.problems : problems };
  const own = built && current ? { built, complete: withoutLinks(draft, choices) } : {};
  return { ...session, reading, ...own, current };
}

/** Where a field follows cells, what they hold. */
function withoutLinks(draft: Draft, choices: Choices): Draft {
  const held = FIELD_NAMES.flatMap((name) => {
    const given = choices[name];
    return given?.link ? [[name, textOfCells(given.cells)] as const] : [];
  });
  return held.length === 0 ? draft : { ...draft, ...Object.fromEntries(held) };
}

/** What the coin is called, unless it stands in a cell that holds no word yet. */
function coinIn(draft: Draft, linked: LinkedCells): string | undefined {
  const address = readAddress(draft.coin);
  if (!address) return nameOf(draft);
  const cell = linked.get(addressText(address))?.[0]?.[0];
  return typeof cell === "string" && cell.trim() !== "" ? nameOf({ coin: cell }) : undefined;
}

/** The name of the coin, which may stand in a linked cell. */
const coinOf = ({ draft, built }: Session): string => (readAddress(draft.coin) ? built.coin : draft.coin);

/** The number that a field holds, typed or linked. */
const amountsIn =
  ({ reading }: Session) =>
  (field: FieldName): number | undefined => {
    const value = reading.choices[field]?.cells[0]?.[0];
    return typeof value === "number" ? value : undefined;
  };

const lostLinks = ({ lost, draft }: Session): Problem[] =>
  (Object.entries(lost) as [FieldName, Lost | undefined][]).flatMap(([field, gone]) =>
    gone && draft[field] === gone.from
      ? [{ field, says: `has lost its cell, which was ${gone.from}: ${gone.why}` }]
      : [],
  );

/** Why a field is empty that was filled before. */
const reasoned = (problem: Problem, made: Consequences): Problem => {
  const { text, means } = made[problem.field] ?? {};
  return text === "" ? { ...problem, says: `${problem.says}: ${means}` } : problem;
};

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
