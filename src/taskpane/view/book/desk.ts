import { betaIn, moveIn } from "../../../builder/book/book-entries";
import { bookText, HALF, ONE_TO_ONE, readBookText, type KeptHedge } from "../../../builder/book/kept-book";
import type { InsertedHedge } from "../../../builder/book/inserted-hedge";
import type { Draft } from "../../../builder/draft/draft";
import { POINT, type NumberMarks } from "../../../workbook/entry/number-marks";
import { builtOf, nextSession, opened, startSession, type Change, type Session } from "../hedge/session";

/** A hedge on the desk. */
export interface Placed {
  readonly id: number;
  readonly session: Session;
  /** How many per cent the coin moves when the market moves 1 %, as it is typed. */
  readonly beta: string;
  /** What its sheet is of, where it has been inserted as one. */
  readonly inserted?: InsertedHedge | undefined;
  /** What somebody has called it; else it goes by its coin. */
  readonly name?: string | undefined;
}

/** All that the user works on: the hedges of the book, one of them open. */
export interface Desk {
  readonly today: string;
  /** How numbers are written where the user is. */
  readonly marks: NumberMarks;
  readonly hedges: readonly Placed[];
  readonly open: number;
  /** The move of the market that the book is looked at after, as it is typed: per cent. */
  readonly move: string;
  /** The hedge that was taken out last, and where it stood. */
  readonly removed?: { readonly placed: Placed; readonly at: number } | undefined;
  /** What of the kept hedges could not be taken as it was. */
  readonly says: readonly string[];
  readonly lastId: number;
}

export type DeskChange =
  | { readonly to: number; readonly change: Change }
  | { readonly open: number }
  | { readonly add: Draft }
  | { readonly remove: number }
  | { readonly putBack: true }
  | { readonly beta: string; readonly of: number }
  | { readonly move: string }
  | { readonly marks: NumberMarks }
  | { readonly hedge: number; readonly inserted: InsertedHedge }
  /** What else becomes of it, by whoever knows how. */
  | ((desk: Desk) => Desk);

/** On what was kept, or on the example. */
export function startDesk(today: string, kept?: string, marks: NumberMarks = POINT): Desk {
  const { book, says } = kept === undefined ? { book: undefined, says: [] } : readBookText(kept);
  const read = book?.hedges.map((hedge, index) => placedFrom(hedge, index, today, marks)) ?? [];
  const hedges = read.filter((placed) => placed !== undefined);
  const places = book?.hedges.map(({ id }, index) => id ?? index) ?? [];
  const doubts = hedges.length < read.length ? [...says, "A hedge that was kept comes to nothing today."] : says;
  if (!book || hedges.length === 0) return { ...onExample(today, marks), says: doubts };
  const open = hedges.find(({ id }) => id === places[book.open]) ?? (hedges[0] as Placed);
  const move = moveIn(book.move, POINT, marks);
  return { today, marks, hedges, open: open.id, move, says: doubts, lastId: Math.max(...places) };
}

const onExample = (today: string, marks: NumberMarks): Desk => ({
  today,
  marks,
  hedges: [{ id: 0, session: startSession(today, marks), beta: ONE_TO_ONE }],
  open: 0,
  move: HALF,
  says: [],
  lastId: 0,
});

function placedFrom(kept: KeptHedge, at: number, today: string, marks: NumberMarks): Placed | undefined {
  const { beside, beta, id = at, inserted, name } = kept;
  const session = opened({ ...kept, held: kept.held ?? {} }, today, marks);
  const built = beside && builtOf(beside, today, marks);
  if (!session) return undefined;
  const compared = beside && built ? { ...session, beside: { draft: beside, built } } : session;
  return { id, beta: betaIn(beta, POINT, marks), session: compared, name, ...(inserted && { inserted }) };
}

/** What is kept is the same in every country: the workbook may be opened in another one. */
export const deskText = ({ hedges, open, move, marks }: Pick<Desk, "hedges" | "open" | "move" | "marks">): string =>
  bookText({
    hedges: hedges.map(({ id, session: { draft, complete, held, labels, beside }, beta, inserted, name }) => ({
      id,
      name,
      held,
      labels,
      draft,
      complete,
      beta: betaIn(beta, marks, POINT),
      ...(beside && { beside: beside.draft }),
      ...(inserted && { inserted }),
    })),
    open: hedges.findIndex(({ id }) => id === open),
    move: moveIn(move, marks, POINT),
  });

export const openOn = ({ hedges, open }: Desk): Placed => hedges.find(({ id }) => id === open) ?? (hedges[0] as Placed);

export function nextDesk(desk: Desk, change: DeskChange): Desk {
  if (typeof change === "function") return change(desk);
  if ("to" in change) return changed(desk, change.to, (one) => ({ session: nextSession(one.session, change.change) }));
  if ("of" in change) return changed(desk, change.of, () => ({ beta: change.beta }));
  if ("inserted" in change) return changed(desk, change.hedge, () => ({ inserted: change.inserted }));
  if ("move" in change) return { ...desk, move: change.move };
  if ("marks" in change) return written(desk, change.marks);
  if ("open" in change) return { ...desk, open: change.open };
  if ("remove" in change) return removed(desk, change.remove);
  if ("putBack" in change) return putBack(desk);
  return added(desk, change.add);
}

/** The same in other marks. */
function written(desk: Desk, marks: NumberMarks): Desk {
  const { marks: before, hedges, move } = desk;
  if (before.group === marks.group && before.decimal === marks.decimal) return desk;
  const again = hedges.map((placed) => ({
    ...placed,
    session: nextSession(placed.session, { marks }),
    beta: betaIn(placed.beta, before, marks),
  }));
  return { ...desk, marks, hedges: again, move: moveIn(move, before, marks) };
}

function changed(desk: Desk, id: number, changes: (placed: Placed) => Partial<Placed>): Desk {
  const before = desk.hedges.find((placed) => placed.id === id);
  if (!before) return desk;
  const after = { ...before, ...changes(before) };
  const isSame = (name: keyof Placed) => after[name] === before[name];
  if (isSame("session") && isSame("beta") && isSame("inserted")) return desk;
  return { ...desk, hedges: desk.hedges.map((placed) => (placed === before ? after : placed)) };
}

/** A draft that comes to nothing is not added. */
function added(desk: Desk, draft: Draft): Desk {
  const session = opened({ draft, complete: draft, held: {} }, desk.today, desk.marks);
  if (!session) return desk;
  const id = desk.lastId + 1;
  return { ...desk, hedges: [...desk.hedges, { id, session, beta: ONE_TO_ONE }], open: id, lastId: id };
}

/** The last hedge stays. */
function removed(desk: Desk, id: number): Desk {
  const at = desk.hedges.findIndex((placed) => placed.id === id);
  const placed = desk.hedges[at];
  if (!placed || desk.hedges.length === 1) return desk;
  const hedges = desk.hedges.filter((each) => each !== placed);
  const open = desk.open === id ? (hedges[Math.max(0, at - 1)] as Placed).id : desk.open;
  return { ...desk, hedges, open, removed: { placed, at } };
}

function putBack(desk: Desk): Desk {
  if (!desk.removed) return desk;
  const { placed, at } = desk.removed;
  const session = nextSession(placed.session, { marks: desk.marks });
  return {
    ...desk,
    hedges: desk.hedges.toSpliced(at, 0, { ...placed, session }),
    open: placed.id,
    removed: undefined,
  };
}
