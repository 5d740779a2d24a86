import type { ChoiceParameter, Definition, NumberParameter, Parameter } from "../../catalog/declare/define";
import type { Rule } from "../../catalog/declare/rules";
import type { ContractSpec } from "../../catalog/venues/contract-table";
import type { Unit } from "../../core/units";
import type { FigureName } from "../figures/figure-names";

/** One thing that the builder asks for, with all that is known of it: a field is added here and nowhere else. */
export interface BuilderField {
  readonly label: string;
  /** How it is read, its unit, its rule, what it means, and what it is if it is left empty. */
  readonly parameter: Parameter;
  /** The argument that it becomes; the field may be stricter than that, never laxer. */
  readonly feeds?: { readonly definition: Definition; readonly argument: string };
  /** The glossary's word for it, by its id, where the label alone would stop somebody. */
  readonly explained?: string;
  /** It may be left empty although a function would insist on it. */
  readonly optional?: true;
  /** What stands in it when the pane opens, where the contract table does not say: together a finished example. */
  readonly start?: string;
  /** What the words of a choice mean. */
  readonly words?: Readonly<Record<string, string>>;
  /** Asked only where one of these holds; otherwise it has no value, whatever was once written into it. */
  readonly when?: readonly Condition[];
  /** Asked first in its step; the others have values that rarely change, and wait behind "More". */
  readonly first?: true;
  /** Asked for where the pane has another way to it, not among the fields of its step. */
  readonly askedBy?:
    "the choice of a contract" | "writing into a field that it sets" | "taking today’s values" | "what has been traded";
  /** It says what its step is called, and needs no label of its own there. */
  readonly namesItsStep?: true;
  /** It decides which formulas the sheet has, and cannot be changed in the sheet. */
  readonly fixed?: true;
  /** How its number is written in a cell, where not plainly. */
  readonly writtenAs?: "percent" | "times";
  /** Of a number in per cent: how one like it is typed, with its sign, so that no Excel can take it for a fraction. */
  readonly typedAs?: string;
  /** The sizes that it has in practice, 0 left aside: a number beyond them is asked about before it counts. */
  readonly plausible?: { readonly least: number; readonly most: number };
  /** What the table of contracts states of it. */
  readonly filledBy?: keyof ContractSpec;
  /** A contract of which the table states none has none, and choosing it empties the field. */
  readonly emptyUnlessStated?: true;
  /** What the table states of it instead where this field holds this word: the fee goes with the order. */
  readonly filledInstead?: { readonly by: string; readonly word: string; readonly from: keyof ContractSpec };
  /** A day, such as 2026-12-31; in the sheet it is a date. */
  readonly isDay?: true;
  /** It may be typed as an amount as well, of the field of this name: "1 BTC" of 5 is 20 %. */
  readonly shareOf?: string;
  /** An amount or a price of the coin: with another coin it is another one. */
  readonly ofCoin?: true;
  /** The choice that says what it is counted in, and the unit that each of its words stands for. */
  readonly countedIn?: { readonly by: string; readonly units: Readonly<Record<string, Unit>> };
  /** One of several of which one is set and the others follow: the choice between them, and what it comes to. */
  readonly leads?: { readonly by: string; readonly figure: FigureName };
  /** As many values as another field has, in these words. */
  readonly asMany?: { readonly as: string; readonly called: string; readonly missing?: string };
  /** Above the number of another field. */
  readonly above?: { readonly field: string; readonly says: string };
  /** It goes only with these words of other fields. */
  readonly goesWith?: { readonly when: readonly Condition[]; readonly says: string };
}

/** Words that other fields must hold, all of them, or that they must hold anything at all, or nothing. */
export type Condition = Readonly<Record<string, readonly string[] | "filled" | "empty">>;

export type StepFields = Readonly<Record<string, BuilderField>>;

/** One of a few words, each with its meaning: the words of the field, of its type and of the pane are these. */
export const choice = <const Word extends string>(
  about: string,
  words: Readonly<Record<Word, string>>,
  start: NoInfer<Word>,
) => {
  const parameter: ChoiceParameter<Word> = { choices: Object.keys(words) as Word[], about, otherwise: start };
  return { parameter, words, start };
};

interface Own {
  readonly about: string;
  /** Where it must be stricter than the argument. */
  readonly rule?: Rule;
  readonly otherwise?: number | null;
  readonly list?: true;
}

/** A number as the argument of a function takes it: its unit and its rule are the argument's. */
export function argumentOf<D extends Definition>(
  definition: D,
  argument: keyof D["parameters"] & string,
  own: Own,
): { parameter: NumberParameter; feeds: NonNullable<BuilderField["feeds"]> } {
  const { unit, rule } = definition.parameters[argument] as NumberParameter;
  return { parameter: { unit, rule, ...own }, feeds: { definition, argument } };
}

export const text = (about: string) => ({ parameter: { text: true, about } }) as const;

/** Of a field that may be left empty, and then stands for nothing. */
export const none = { otherwise: null } as const;
