import type { BoundFunctions } from "../../bench/built-functions";
import { historyOfFiles } from "../../src/history/reading/whole-history";
import { outcomeOf } from "../history/read-text";
import { Random } from "../oracle/random";
import { anyCall } from "./calls";
import { faultOfCall, handedOver } from "./direct";
import { emptyTally } from "./functions";
import { attempted, CHECKS } from "./parsers";

/** Draws what bytes say, so that who changes a byte changes one choice; and one fixed sequence where they are used up. */
class RandomFromBytes extends Random {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {
    super(0);
  }

  override fraction(): number {
    const [high, low] = [this.bytes[this.at++], this.bytes[this.at++]];
    return high === undefined || low === undefined ? super.fraction() : (high * 256 + low) / 65_536;
  }
}

const utf8 = new TextDecoder();

/** A text as long as the first byte says, and choices from the bytes behind it. */
function taken(bytes: Uint8Array): { text: string; random: Random } {
  const end = 1 + (bytes[0] ?? 0);
  return { text: utf8.decode(bytes.subarray(1, end)), random: new RandomFromBytes(bytes.subarray(end)) };
}

/** The call that bytes stand for: one as from a seed, in which the text may have come into a cell. */
export function callOf(bytes: Uint8Array): { id: string; given: unknown[] } {
  const { text, random } = taken(bytes);
  const { id, args } = anyCall(random);
  const given = args.map(handedOver);
  const rows = given.filter((argument): argument is unknown[][] => isRows(argument));
  if (text !== "" && rows.length > 0) {
    const row = random.pick(random.pick(rows));
    row[random.integer(0, row.length - 1)] = text;
  }
  return { id, given };
}

const isRows = (argument: unknown) =>
  Array.isArray(argument) && argument.length > 0 && argument.every((row) => Array.isArray(row) && row.length > 0);

/** What bytes find in the functions, with the call; undefined where all is well. */
export function foundInFunctions(functions: BoundFunctions, bytes: Uint8Array): string | undefined {
  const { id, given } = callOf(bytes);
  const why = faultOfCall(functions, id, given, emptyTally());
  return why && `${id}: ${why}\n  ${JSON.stringify(given)}`;
}

const READERS = Object.entries(CHECKS);

/** What bytes find in what reads texts: the first byte says which reader, the text is theirs, the end chooses. */
export function foundInReaders(bytes: Uint8Array): string | undefined {
  const [name, check] = READERS[(bytes[0] ?? 0) % READERS.length] as (typeof READERS)[number];
  const { text, random } = taken(bytes.subarray(1));
  const why = attempted(() => check(text, random));
  return why && `${name}: ${why}\n  ${JSON.stringify(text)}`;
}

/** What bytes find in the reading of an export: they are the file. */
export async function foundInExports(bytes: Uint8Array): Promise<string | undefined> {
  const text = utf8.decode(bytes);
  try {
    const outcome = await outcomeOf(text);
    if (outcome.kind === "read") await historyOfFiles([outcome], {});
    return undefined;
  } catch (error) {
    return `an export: ${String(error)}\n  ${JSON.stringify(text)}`;
  }
}
