import type { Parameter } from "../../catalog/declare/define";
import { aboveZero } from "../../catalog/declare/rules";
import type { Texts } from "../../workbook/entry/field";

/** One thing that the builder asks for. */
export interface BuilderField {
  readonly label: string;
  /** How it is read, its unit, its rule, and what it is if it is left empty. */
  readonly parameter: Parameter;
  /** It may be left empty although a function would insist on it. */
  readonly optional?: true;
  /** What stands in it when the pane opens: together a finished example. */
  readonly start: string;
  /** What the words of a choice mean. */
  readonly words?: Readonly<Record<string, string>>;
  /** Asked only where this holds. */
  readonly when?: (texts: Texts) => boolean;
}

export type StepFields = Readonly<Record<string, BuilderField>>;

export const is =
  (field: string, ...words: string[]) =>
  (texts: Texts) =>
    words.includes(texts[field] ?? "");

export const none = { otherwise: null } as const;

export const amount = (about: string) => ({ unit: "coin", about, rule: aboveZero }) as const;
