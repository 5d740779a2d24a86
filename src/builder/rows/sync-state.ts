import { ROW_KEYS, type RowKey } from "./row-columns";
import type { RowTexts } from "./read-rows";

type Texts = Partial<RowTexts>;

/** A write: with which number, and what had been agreed before; nothing where the pane was the first to write there. */
export interface Written {
  readonly count: number;
  readonly before: string | undefined;
}

/** What a pane knows of the row of one hedge. */
export interface KnownRow {
  /** What the pane and the table last agreed on. */
  readonly base: Texts;
  /** What the pane was given to take over at the last look: once it has it, that has been agreed on. */
  readonly took?: Texts;
  /** The pane's own writes. */
  readonly wrote: Partial<Readonly<Record<RowKey, Written>>>;
  /** Whether the row has been read since it was written for the first time. */
  readonly seen: boolean;
  /** Its row is gone, and somebody has said that it stays: what was agreed on still tells who changed what since. */
  readonly stays?: boolean;
  /** Columns whose formula somebody has agreed to replace. */
  readonly replaces?: ReadonlySet<RowKey>;
}

/** What one pane knows of the table. */
export interface SyncState {
  /** How this pane signs what it writes. */
  readonly pane: string;
  /** How often it has written. */
  readonly count: number;
  readonly rows: ReadonlyMap<string, KnownRow>;
  /** Hedges that were there before the table was met: they are written into it when somebody asks for it. */
  readonly loose: ReadonlySet<string>;
  /** Hedges that somebody has taken out here, and whose rows are to go. */
  readonly out: ReadonlySet<string>;
}

/** A hedge as this pane has it. */
export interface Mine {
  readonly texts: RowTexts;
  /** What is being typed: the table does not write over it. */
  readonly busy: ReadonlySet<RowKey>;
  /** It is in front of the user: it does not go without a question. */
  readonly open: boolean;
  /** Where its fills stand in its sheet, where these are the same. */
  readonly fillsAt?: string | undefined;
}
export type Hedges = ReadonlyMap<string, Mine>;

/** What somebody has to decide. */
export type Question =
  | {
      readonly kind: "both changed";
      readonly id: string;
      readonly key: RowKey;
      readonly mine: string;
      readonly theirs: string;
    }
  /** The cell holds a formula, which a change made here would replace. */
  | {
      readonly kind: "formula";
      readonly id: string;
      readonly key: RowKey;
      readonly mine: string;
      readonly theirs: string;
    }
  /** Its row is gone from the table. `changed`: this pane has something of it that the table never had. */
  | { readonly kind: "gone"; readonly id: string; readonly changed: boolean };

export const newSync = (pane: string): SyncState => ({
  pane,
  count: 0,
  rows: new Map(),
  loose: new Set(),
  out: new Set(),
});

/**
 * The table is met: hedges that have a row in it are its own from now on. What the table says counts but for what has
 * been written here since it was last agreed on: `agreed` has that, where it is not what the pane has.
 */
export function met(
  state: SyncState,
  hedges: Hedges,
  ids: ReadonlySet<string>,
  agreed: Readonly<Record<string, Texts>> = {},
): SyncState {
  const known = [...hedges].filter(([id]) => ids.has(id));
  const rows = known.map(([id, { texts }]): [string, KnownRow] => [
    id,
    { base: { ...texts, ...(Object.hasOwn(agreed, id) ? agreed[id] : {}) }, wrote: {}, seen: true },
  ]);
  const loose = [...hedges.keys()].filter((id) => !ids.has(id));
  return { ...state, rows: new Map([...state.rows, ...rows]), loose: new Set(loose) };
}

/** A row that this pane has just written, whole: whatever comes to stand there instead has not been seen here. */
export const writtenFirst = (texts: RowTexts, count: number): KnownRow => ({
  base: texts,
  wrote: Object.fromEntries(ROW_KEYS.map((key) => [key, { count, before: undefined }])),
  seen: false,
});

/** Hedges are to be written into the table after all. */
export const bound = (state: SyncState, ids: readonly string[]): SyncState => ({
  ...state,
  loose: new Set([...state.loose].filter((id) => !ids.includes(id))),
});

/** Somebody has taken a hedge out here: only then its row goes. */
export const takenOut = (state: SyncState, id: string): SyncState =>
  state.rows.has(id) ? { ...state, out: new Set([...state.out, id]) } : state;

/** The answer to a question. "mine" writes what this pane has; "theirs" takes over what the table has. */
export function answered(state: SyncState, question: Question, answer: "mine" | "theirs"): SyncState {
  const { id } = question;
  const row = state.rows.get(id);
  if (!row) return state;
  const rows = new Map(state.rows);
  if (question.kind === "gone" && answer === "mine")
    rows.set(id, { base: row.base, wrote: {}, seen: false, stays: true });
  else if (question.kind === "gone") rows.delete(id);
  else {
    const { key, mine, theirs } = question;
    const wrote = Object.fromEntries(Object.entries(row.wrote).filter(([each]) => each !== key));
    const replaces = new Set([
      ...(row.replaces ?? []),
      ...(question.kind === "formula" && answer === "mine" ? [key] : []),
    ]);
    rows.set(id, { ...row, wrote, replaces, base: { ...row.base, [key]: answer === "mine" ? theirs : mine } });
  }
  return { ...state, rows };
}

/** What of the hedges the table does not have yet, by what was agreed before: kept, in case the pane is closed. */
export const unwrittenOf = (state: SyncState, hedges: Hedges): Record<string, Texts> =>
  othersThan(
    [...state.rows].map(([id, { base }]) => [id, base]),
    hedges,
  );

/** The same of hedges as they once were. */
export const changedSince = (once: Hedges, hedges: Hedges): Record<string, Texts> =>
  othersThan(
    [...once].map(([id, { texts }]) => [id, texts]),
    hedges,
  );

const othersThan = (before: readonly (readonly [id: string, Texts])[], hedges: Hedges): Record<string, Texts> =>
  Object.fromEntries(
    before.flatMap(([id, base]) => {
      const mine = hedges.get(id)?.texts;
      const others = mine && (Object.entries(base) as [RowKey, string][]).filter(([key, text]) => mine[key] !== text);
      return others && others.length > 0 ? [[id, Object.fromEntries(others)] as const] : [];
    }),
  );
