import type { ChoiceParameter, Definition, NumberParameter, Parameter } from "../../catalog/declare/define";
import type { Rule } from "../../catalog/declare/rules";
import type { ContractSpec } from "../../catalog/venues/contract-table";
import type { Unit } from "../../core/units";
import type { FigureName } from "../figures/figure-names";

/** A field of the builder, with everything that is known of it: a field is added here and nowhere else. */
export interface BuilderField {
  readonly label: string;
  /** How it is read: its unit, its rule, its meaning, and what it is when left empty. */
  readonly parameter: Parameter;
  /** The function argument that it becomes. The field may be stricter than that, but never laxer. */
  readonly feeds?: { readonly definition: Definition; readonly argument: string };
  /** The id of a glossary entry, where the label alone would not be understood. */
  readonly explained?: string;
  /** It may be left empty, although the function's argument is required. */
  readonly optional?: true;
  /** Its value when the pane opens, where the contract table gives none. Together these are a finished example. */
  readonly start?: string;
  /** The words of a choice, each with its meaning. */
  readonly words?: Readonly<Record<string, string>>;
  /**
   * It is asked only where at least one of these conditions holds. Otherwise it has no value, even if something was
   * written into it before.
   */
  readonly when?: readonly Condition[];
  /** Shown first in its step. Fields without it rarely change and wait behind "More". */
  readonly first?: true;
  /** It is not shown among the fields of its step, because the pane asks for it in this other way. */
  readonly askedBy?:
    "the choice of a contract" | "writing into a field that it sets" | "taking today’s values" | "what has been traded";
  /** Its step has its name, so it shows no label of its own. */
  readonly namesItsStep?: true;
  /** It decides which formulas the sheet has, so it cannot be changed there. */
  readonly fixed?: true;
  /** How its number is formatted, where not as a plain number. */
  readonly writtenAs?: "percent" | "times";
  /** For a field of per cent: an example with the sign, since without it an Excel may read 5 as 500 %. */
  readonly typedAs?: string;
  /** The sizes that occur in practice, 0 aside. A number outside of them is asked about before it counts. */
  readonly plausible?: { readonly least: number; readonly most: number };
  /** The fact of the contract table that fills it when a contract is chosen. */
  readonly filledBy?: keyof ContractSpec;
  /** Choosing a contract empties it where the table states no such fact. */
  readonly emptyUnlessStated?: true;
  /** The fact that fills it instead while another field has this word: the fee depends on the kind of order. */
  readonly filledInstead?: { readonly by: string; readonly word: string; readonly from: keyof ContractSpec };
  /** A day, such as 2026-12-31; in the sheet it is a date. */
  readonly isDay?: true;
  /** It may be typed as an amount as well, of the field of this name: "1 BTC" of 5 is 20 %. */
  readonly shareOf?: string;
  /** It is an amount or a price of the coin, and changes when another coin is chosen. */
  readonly ofCoin?: true;
  /** The choice that says its unit, and the unit for each word of that choice. */
  readonly countedIn?: { readonly by: string; readonly units: Readonly<Record<string, Unit>> };
  /**
   * One of several fields of which one is set and the others follow from it: the choice of which is set, and the figure
   * that shows this one while it follows.
   */
  readonly leads?: { readonly by: string; readonly figure: FigureName };
  /** It needs as many values as another field, `called` so in the message. */
  readonly asMany?: { readonly as: string; readonly called: string; readonly missing?: string };
  /** It must be above the number in another field. */
  readonly above?: { readonly field: string; readonly says: string };
  /** It may be used only while at least one of these conditions holds. */
  readonly goesWith?: { readonly when: readonly Condition[]; readonly says: string };
}

/** Other fields and the words that they must hold, or that they must be filled or empty. All of them must be so. */
export type Condition = Readonly<Record<string, readonly string[] | "filled" | "empty">>;

export type StepFields = Readonly<Record<string, BuilderField>>;

/** A choice of a few words, each with its meaning. Draft type, pane and sheet take the words from here. */
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
  /** Where the field must be stricter than the argument. */
  readonly rule?: Rule;
  readonly otherwise?: number | null;
  readonly list?: true;
}

/** A number with the unit and the rule of a function's argument. */
export function argumentOf<D extends Definition>(
  definition: D,
  argument: keyof D["parameters"] & string,
  own: Own,
): { parameter: NumberParameter; feeds: NonNullable<BuilderField["feeds"]> } {
  const { unit, rule } = definition.parameters[argument] as NumberParameter;
  return { parameter: { unit, rule, ...own }, feeds: { definition, argument } };
}

export const text = (about: string) => ({ parameter: { text: true, about } }) as const;

/** For a field that may be left empty and then has no value. */
export const none = { otherwise: null } as const;
