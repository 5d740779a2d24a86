import { fieldNamed, FIELD_NAMES, isChoice, type FieldName } from "../fields/fields";
import type { Draft } from "./draft";

/** One value that is taken over from a venue's answer. */
export interface Taking {
  /** What is written into which fields. */
  readonly writes: Partial<Draft>;
  /** What it is, from which address and when: "index price, dapi.binance.com/…, 2026-11-29 12:41 UTC". */
  readonly source: string;
}

const BETWEEN = "\n";
const LONGEST_VALUE = 40;

/** The notes on values that were taken from a venue, each with source and time, as the sheet shows them. */
export const takenNotes = (taken: string): readonly string[] => taken.split(BETWEEN).filter((note) => note !== "");

/**
 * The draft with these values. A note keeps value, source and time of each, and replaces an earlier note on the same
 * field.
 */
export function withTaken(draft: Draft, takings: readonly Taking[]): Draft {
  const notes = takings.flatMap(({ writes, source }) =>
    FIELD_NAMES.flatMap((name) =>
      writes[name] === undefined || isChoice(name) ? [] : [[name, noteOf(name, writes[name], source)] as const],
    ),
  );
  const again = notes.map(([name]) => `${fieldNamed(name).label}: `);
  const kept = takenNotes(draft.taken).filter((note) => !again.some((label) => note.startsWith(label)));
  const taken = [...kept, ...notes.map(([, note]) => note)].join(BETWEEN);
  return Object.assign({}, draft, ...takings.map(({ writes }) => writes), { taken }) as Draft;
}

const noteOf = (name: FieldName, text: string, source: string): string => {
  const value = text.length > LONGEST_VALUE ? `${text.split(";").length} rows` : text;
  return `${fieldNamed(name).label}: ${value} (${source})`;
};
