import type { Draft } from "../draft/draft";
import { readKeptDraft, type ReadDraft } from "../draft/kept-draft";
import { FIELD_NAMES, fieldNamed, type FieldName } from "../fields/fields";
import { readInserted, type InsertedHedge } from "./inserted-hedge";

/**
 * A hedge of the book as it is kept in the workbook: the draft as it is being written, as it last was complete, and the
 * one that it is compared with.
 */
export interface KeptHedge {
  /** Its number, which is part of the names of its linked cells; and those names, by field. */
  readonly id?: number;
  readonly held?: Partial<Readonly<Record<FieldName, string>>>;
  /** What the rows of linked cells are called. */
  readonly labels?: Partial<Readonly<Record<FieldName, string | undefined>>>;
  readonly draft: Draft;
  readonly complete: Draft;
  readonly beside?: Draft | undefined;
  /** What its sheet is made of, where it has been inserted as one. */
  readonly inserted?: InsertedHedge | undefined;
  /** As it was typed, like the move. */
  readonly beta: string;
  /** What somebody has called it. */
  readonly name?: string | undefined;
}

/** The whole book. */
export interface KeptBook {
  readonly hedges: readonly KeptHedge[];
  /** The index of the hedge that is open. */
  readonly open: number;
  /** The move of the market that is looked at, as it was typed. */
  readonly move: string;
}

export const ONE_TO_ONE = "1";
/** 50 per cent. */
export const HALF = "50";

const VERSION = 1;

export const bookText = (book: KeptBook): string => JSON.stringify({ version: VERSION, ...book });

export interface ReadBook {
  /** Undefined where what was kept is not a book. */
  readonly book: KeptBook | undefined;
  /** Sentences about what could not be taken over as it was. */
  readonly says: readonly string[];
}

/**
 * Reads a book that any version of the add-in has kept: it takes over what it understands, and says what it does not.
 */
export function readBookText(text: string): ReadBook {
  const kept = parsed(text);
  const list: unknown = kept?.["hedges"];
  if (!kept || !Array.isArray(list)) return { book: undefined, says: ["What was kept of your hedges cannot be read."] };
  const says = new Set<string>();
  if (kept["version"] !== VERSION) says.add("Your hedges were kept by another version of the add-in.");
  const hedges = list.flatMap((one: unknown) => readHedge(one, says) ?? []);
  if (hedges.length < list.length) says.add(`${list.length - hedges.length} of ${list.length} hedges cannot be read.`);
  if (hedges.length === 0) return { book: undefined, says: [...says] };
  const open = Number(kept["open"]);
  return {
    book: { hedges: numbered(hedges), open: open in hedges ? open : 0, move: textOr(kept["move"], HALF) },
    says: [...says],
  };
}

/**
 * Two hedges with one number would take each other's changes and cells: then all of them get new numbers and lose the
 * names.
 */
function numbered(hedges: readonly KeptHedge[]): readonly KeptHedge[] {
  const ids = new Set(hedges.map(({ id }, index) => id ?? index));
  return ids.size === hedges.length ? hedges : hedges.map((hedge, id) => ({ ...hedge, id, held: {}, labels: {} }));
}

type Kept = Readonly<Record<string, unknown>>;

function parsed(text: string): Kept | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Kept) : undefined;
  } catch {
    return undefined;
  }
}

function readHedge(one: unknown, says: Set<string>): KeptHedge | undefined {
  if (typeof one !== "object" || one === null) return undefined;
  const kept = one as Kept;
  const read = readKeptDraft(kept["draft"]);
  if (!read) return undefined;
  for (const sentence of doubtsOf(read)) says.add(sentence);
  const inserted = readInserted(kept["inserted"]);
  const [complete, beside] = [readKeptDraft(kept["complete"]), readKeptDraft(kept["beside"])];
  return {
    draft: read.draft,
    complete: complete?.draft ?? read.draft,
    ...(beside && { beside: beside.draft }),
    ...(inserted && { inserted }),
    ...(Number.isSafeInteger(kept["id"]) && { id: Number(kept["id"]) }),
    held: namesIn(kept["held"]),
    ...(kept["labels"] !== undefined && { labels: namesIn(kept["labels"]) }),
    beta: textOr(kept["beta"], ONE_TO_ONE),
    ...(typeof kept["name"] === "string" && { name: kept["name"].slice(0, 60) }),
  };
}

/** The names of linked cells, for fields that this version has. */
function namesIn(held: unknown): NonNullable<KeptHedge["held"]> {
  if (typeof held !== "object" || held === null) return {};
  const names = held as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    FIELD_NAMES.flatMap((field) => (typeof names[field] === "string" ? [[field, names[field]]] : [])),
  );
}

const LONGEST = 30;
const textOr = (value: unknown, otherwise: string): string =>
  typeof value === "string" && value.length <= LONGEST ? value : otherwise;

function doubtsOf({ asInExample, unknown }: ReadDraft): string[] {
  const names = asInExample.map((name) => fieldNamed(name).label).join(", ");
  return [
    ...(names === "" ? [] : [`Not among what was kept, so as in the example: ${names}.`]),
    ...(unknown.length === 0 ? [] : [`No longer asked, so left out: ${unknown.join(", ")}.`]),
  ];
}
