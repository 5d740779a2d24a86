import type { Format } from "../formats/format";
import { balanceChecks, type BalanceCheck } from "./balance";
import { byContract, type Breathe, type ContractHistory } from "./by-contract";
import { once } from "./duplicates";
import type { Entry, Malformed } from "./entry";
import { byTime, inOrder } from "./in-order";
import { legsJoined } from "./legs";
import type { FileRead } from "./read-file";

/** What one or several files of one kind say together. */
export interface History {
  readonly format: Format;
  readonly files: readonly string[];
  /** The oldest first. */
  readonly entries: readonly Entry[];
  readonly malformed: readonly Malformed[];
  readonly unlike: readonly Malformed[];
  readonly aside: ReadonlyMap<string, number>;
  readonly rows: number;
  readonly again: number;
  /** Rows that say what others say, and have no id by which they could be told apart. */
  readonly alike: readonly Entry[];
  readonly contracts: readonly ContractHistory[];
  readonly balances: readonly BalanceCheck[];
}

export interface MergeAnswers {
  /** Whether rows that are alike are the same row. */
  readonly alike?: "once" | "each" | undefined;
}

/** Puts files together; or says why they cannot be. */
export async function historyOfFiles(
  files: readonly FileRead[],
  { alike }: MergeAnswers = {},
  breathe: Breathe = () => Promise.resolve(),
): Promise<History | { readonly refused: string }> {
  const [first] = files;
  if (!first) return { refused: "There is no file." };
  const { format } = first.recognised;
  const other = files.find(({ recognised }) => recognised.format.id !== format.id);
  if (other) {
    const kinds = `${fileWords(format)}, and ${fileWords(other.recognised.format)}`;
    return {
      refused: `These are two kinds of export: ${kinds}. Both may hold the same payments: take one kind at a time.`,
    };
  }
  const all = files.map(({ entries }) => inOrder(entries)).sort((one, other) => startOf(one) - startOf(other));
  const together = all.length === 1 ? (all[0] as Entry[]) : byTime(all.flat());
  await breathe();
  const found = once(together, format);
  await breathe();
  const asked = found.alike.filter(isOurs);
  const counted = alike === "each" ? byTime([...found.entries, ...asked]) : found.entries;
  const { entries: moving, malformed } = format.twoLegs ? legsJoined(counted) : { entries: counted, malformed: [] };
  const entries = moving.filter(isOurs);
  const aside = new Map<string, number>();
  for (const file of files)
    for (const [reason, count] of file.aside) aside.set(reason, (aside.get(reason) ?? 0) + count);
  return {
    format,
    files: files.map(({ name }) => name),
    entries,
    malformed: [...files.flatMap(({ malformed }) => malformed), ...found.contradicting, ...malformed],
    unlike: files.flatMap(({ unlike }) => unlike),
    aside,
    rows: files.reduce((sum, { rows }) => sum + rows, 0),
    again: found.again,
    alike: asked,
    contracts: await byContract(entries, format, breathe),
    balances: balanceChecks(moving),
  };
}

/** Rows of one time that two files share between them are in order where the earlier file goes first. */
const startOf = (entries: readonly Entry[]): number => entries[0]?.at ?? 0;
const isOurs = ({ kind }: Entry): boolean => kind !== "aside";

export const fileWords = ({ venue, file }: Format): string => (venue === "" ? file : `${venue}, ${file}`);
