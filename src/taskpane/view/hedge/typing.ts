import { doubtOf, type Doubt } from "../../../builder/fields/doubt";
import { fieldNamed, isLead, type FieldName } from "../../../builder/fields/fields";
import { fromTyped, type FromTyped } from "../../../builder/fields/typed-text";
import { isAsked } from "../../../builder/draft/asked";
import { writing, type Draft } from "../../../builder/draft/draft";
import type { Problem } from "../../../builder/draft/given";
import { wordsIn } from "../../../builder/words/words";
import type { NumberMarks } from "../../../workbook/entry/number-marks";

/** What stands in a field that somebody writes into, until it is taken and the keyboard has left the field. */
export interface Typing {
  readonly text: string;
  readonly state: "open" | "taken" | "refused" | "asked";
  /** Why it is refused, as it follows the label. */
  readonly says?: string;
  /** What is asked about it before it counts. */
  readonly doubt?: Doubt;
}

/** By the fields that are being written into, or hold what could not be taken. */
export type Typings = Partial<Readonly<Record<FieldName, Typing>>>;

/** What a text that was typed changes in the draft; nothing where it cannot be taken. */
export function taking(
  typings: Typings,
  name: FieldName,
  coin: string,
  marks: NumberMarks,
  amountIn: (field: FieldName) => number | undefined,
): { typing: Typing; texts?: Partial<Draft> } | undefined {
  const typing = typings[name];
  if (typing?.state !== "open") return undefined;
  const { shareOf } = fieldNamed(name);
  const whole = shareOf === undefined ? undefined : amountIn(shareOf as FieldName);
  const read: FromTyped = fromTyped(name, typing.text, marks, coin, whole);
  if ("refused" in read) return { typing: { text: typing.text, state: "refused", says: read.refused } };
  const doubt = doubtOf(name, read.text, wordsIn(marks));
  return doubt
    ? { typing: { text: typing.text, state: "asked", doubt } }
    : { typing: { text: typing.text, state: "taken" }, texts: { ...writing(name, read.text), ...unitOf(read) } };
}

/** "2,000 contracts" says what the field is counted in. */
const unitOf = (read: FromTyped): Partial<Draft> =>
  "counted" in read && read.counted ? { [read.counted.by]: read.counted.in } : {};

/** What is not taken stands against the input as it is: the fields that were filled before it do not speak for it. */
export const untaken = (typings: Typings): Problem[] =>
  entriesOf(typings).flatMap(([field, { state, says }]) => {
    if (state === "taken") return [];
    if (state === "asked") return [{ field, says: "waits for your answer", open: true }];
    return [says === undefined ? { field, says: "is being written", open: true } : { field, says }];
  });

/** Without what has been overtaken: a field that was changed from elsewhere, or is not asked any more. */
export const stillTyped = (typings: Typings, before: Draft, draft: Draft, taken?: FieldName): Typings =>
  Object.fromEntries(
    entriesOf(typings).filter(
      ([name]) => (name === taken || before[name] === draft[name]) && (isAsked(name, draft) || isLead(name)),
    ),
  );

/** The keyboard has left the field: what was taken shows from now on as the field shows it. */
export const left = (typings: Typings, name: FieldName): Typings =>
  Object.fromEntries(
    entriesOf(typings).filter(([each, { state }]) => each !== name || state === "refused" || state === "asked"),
  );

export const without = (typings: Typings, name: FieldName): Typings =>
  Object.fromEntries(entriesOf(typings).filter(([each]) => each !== name));

const entriesOf = (typings: Typings) => Object.entries(typings) as [FieldName, Typing][];

/** Words are taken when they are finished: a part of a name is another name. */
export const isWords = (name: FieldName): boolean => "text" in fieldNamed(name).parameter;
