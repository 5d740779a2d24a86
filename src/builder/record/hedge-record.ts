import { bareLiteral, readLiteral } from "./literal";
import { canonicalInputs, canonicalRecord, hashed, RECORD_FORM } from "./fingerprint";

/** What a hedge sheet says it was written from. Values are literals: the same text in every country. */
export interface HedgeRecord {
  /** The day, as 2026-11-30. */
  readonly written: string;
  /** The version of the add-in, which is that of its core and of its table of contracts. */
  readonly version: string;
  readonly facts: readonly RecordedFact[];
  /** What decided which formulas the sheet has, by the names of fields: no cell of it can be changed. */
  readonly choices: ReadonlyMap<string, string>;
  /** What stands in cells, by the names of the builder's fields; "fills" are the rows of the list of trades. */
  readonly inputs: ReadonlyMap<string, string>;
  /** By the names of figures. */
  readonly results: ReadonlyMap<string, string>;
}

/** A fact of the contract table that filled an input. */
export interface RecordedFact {
  readonly name: string;
  readonly value: string;
  /** The day of its source, or "" for an undated one. */
  readonly day: string;
}

export type RowKind = "fact" | "choice" | "input" | "result";

/** A row of the record: its words, its name, its value and the day of that. Words are for readers alone. */
export type RecordRow = readonly [what: string, name: string, value: string, day: string];

/** What a reader sees beside a name, and the unit behind its number. */
export type WordsOf = (kind: RowKind, name: string) => { label: string; unit: (text: string) => string };

/** Longer than this a list is kept by its fingerprint: a cell has no room for it. */
const LONGEST_VALUE = 4_000;

export async function shortened(literal: string): Promise<string> {
  return literal.length > LONGEST_VALUE ? `"${await hashed(literal)}"` : literal;
}

export async function recordRows(record: HedgeRecord, words: WordsOf): Promise<RecordRow[]> {
  const row = (kind: RowKind, name: string, literal: string, day = ""): RecordRow => {
    const { label, unit } = words(kind, name);
    return [label, `${kind} ${name}`, unit(literal), day];
  };
  const rows: RecordRow[] = [
    ["Form of this record", "record", `form ${RECORD_FORM}`, ""],
    ["Written on", "written", record.written, ""],
    ["Written by", "version", `Coin-M Hedge ${record.version}`, ""],
    ...record.facts.map(({ name, value, day }) => row("fact", name, value, day === "" ? "undated" : day)),
    ...[...record.choices].map(([name, literal]) => row("choice", name, literal)),
    ...[...record.inputs].map(([name, literal]) => row("input", name, literal)),
    ["Fingerprint of the inputs", "fingerprint", await fingerprintOf(record), ""],
    ...[...record.results].map(([name, literal]) => row("result", name, literal)),
  ];
  return [...rows, ["Seal of this record", "seal", await hashed(sealed(rows)), ""]];
}

/** The same for the same inputs, whoever wrote them and when: results, facts and versions are not in it. */
export const fingerprintOf = ({ choices, inputs }: Pick<HedgeRecord, "choices" | "inputs">): Promise<string> =>
  hashed(canonicalInputs(new Map([...choices, ...inputs])));

const sealed = (rows: readonly RecordRow[]): string => canonicalRecord(rows.map(([, ...kept]) => kept));

export type ReadRecord =
  | { readonly outcome: "read"; readonly record: HedgeRecord; readonly fingerprint: string }
  | { readonly outcome: "newer"; readonly form: string }
  | { readonly outcome: "damaged"; readonly says: string };

const damaged = (says: string): ReadRecord => ({ outcome: "damaged", says });

/** Reads what stands in the cells of a record, whatever order its rows are in. Every doubt about it is said. */
export async function readRecord(cells: readonly (readonly string[])[]): Promise<ReadRecord> {
  const rows = cells
    .map(([what = "", name = "", value = "", day = ""]): RecordRow => [what, name, value, day])
    .filter(([, name]) => /^(?:record|written|version|fingerprint|seal|(?:fact|choice|input|result) \w+)$/.test(name));
  const named = new Map(rows.map((row) => [row[1], row[2]]));
  const form = named.get("record") ?? "";
  if (form === "") return damaged("the row that says its form is gone");
  if (!/^form \d+$/.test(form)) return damaged(`its form is “${form.slice(0, 40)}”`);
  if (form !== `form ${RECORD_FORM}`) return { outcome: "newer", form };
  if (named.size < rows.length) return damaged("a row stands in it twice");
  const missing = ["written", "version", "fingerprint", "seal"].filter((name) => !named.has(name));
  if (missing.length > 0) return damaged(`it has no ${missing.join(", no ")}`);
  const wrong = rows.find(([, name, value]) => name.includes(" ") && !readLiteral(value));
  if (wrong) return damaged(`the value of “${wrong[1]}” cannot be read`);

  const record = recordFrom(rows, named);
  const fingerprint = await fingerprintOf(record);
  if (named.get("fingerprint") !== fingerprint) return damaged("its inputs do not have its fingerprint");
  if (named.get("seal") !== (await hashed(sealed(rows.filter(([, name]) => name !== "seal")))))
    return damaged("a row has been changed, added or taken out");
  return { outcome: "read", record, fingerprint };
}

function recordFrom(rows: readonly RecordRow[], named: ReadonlyMap<string, string>): HedgeRecord {
  const of = (kind: string) =>
    rows.flatMap(([, name, value, day]) =>
      name.startsWith(`${kind} `) ? [[name.slice(kind.length + 1), bareLiteral(value), day] as const] : [],
    );
  const byName = (kind: string) => new Map(of(kind).map(([name, value]) => [name, value]));
  return {
    written: named.get("written") ?? "",
    version: (named.get("version") ?? "").replace(/^Coin-M Hedge /, ""),
    facts: of("fact").map(([name, value, day]) => ({ name, value, day: day === "undated" ? "" : day })),
    choices: byName("choice"),
    inputs: byName("input"),
    results: byName("result"),
  };
}
