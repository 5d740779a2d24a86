import type { Refusal } from "../../core/refusal";
import type { Dimension, Measure, Unit, Units } from "../../core/units";
import type { CellError } from "./cell";
import type { Rule } from "./rules";

export const GROUPS = ["Position and PnL", "Hedge", "Margin and liquidation", "Carry", "Scenario and control"] as const;
export type Group = (typeof GROUPS)[number];

/**
 * A number in a unit. Left out or blank it takes `otherwise`: a value, the value of another argument (`same`), or null
 * for "not given". Without one it is required.
 */
export interface NumberParameter<U extends Unit = Unit, Name extends string = string> {
  readonly unit: U;
  /** The units that it can have instead, where another argument chooses. */
  readonly alsoIn?: readonly U[];
  readonly about: string;
  readonly rule: Rule;
  readonly otherwise?: number | null | { readonly same: Name };
  /** What a blank cell counts as in a required argument, where a blank has a plain meaning: no position is 0. */
  readonly blank?: number;
}

/** A column or a row of numbers, read as one list. One value stands for every row. */
export interface ListParameter<U extends Unit = Unit, Name extends string = string> extends NumberParameter<U, Name> {
  readonly list: true;
  /** Beside the table that the other lists form, and of a length of its own. */
  readonly alone?: true;
  /** One cell with a 0 is as if nothing were given: so Excel for desktop hands a blank cell over. */
  readonly zeroIsNone?: true;
  /** What marks a row as empty contradicts a number in it, which is looked for: a payment is none of nothing. */
  readonly notBesideEmpty?: true;
  /** A 0 is one of its numbers beside this choice of another argument only, as of returns that are no prices. */
  readonly zeroBeside?: readonly [argument: Name, choice: string];
}

/** A column or a row of words, in any case, each of which stands for a number. It may be left out, for "not given". */
export interface WordListParameter<Stands extends number = number> {
  readonly list: true;
  /** In lower case, with single spaces; in a cell underscores and hyphens count as spaces, and none as well. */
  readonly words: Readonly<Record<string, Stands>>;
  readonly about: string;
  readonly otherwise: null;
  readonly alone?: undefined;
}

/** Rows of a table, each with one number for each of these columns, in this order. */
export interface TableParameter<Row = Record<string, unknown>> {
  readonly columns: { readonly [K in keyof Row]: NumberParameter<UnitsOf<DimensionOf<Row[K]>>> };
  /** What is wrong with a row beside the one before it, as in a table that must ascend; the first row has none. */
  readonly misplaced?: (row: Row, before: Row | undefined) => string | undefined;
  /** One cell alone is a table too: of one row, whose other columns are these. */
  readonly single?: Readonly<Partial<Row>>;
  readonly about: string;
  /** It may be left out, and counts as not given. */
  readonly otherwise?: null;
}

/** One of a few words, in any case. */
export interface ChoiceParameter<Choice extends string = string> {
  readonly choices: readonly Choice[];
  readonly about: string;
  readonly otherwise: Choice;
  /** What each word means, in one line: all that Excel shows beside it in its list. A function's argument has them. */
  readonly meanings?: Readonly<Record<Choice, string>>;
}

/** Any text, in any case; it is matched, never executed. */
export interface TextParameter {
  readonly text: true;
  /** Characters, where it is never part of a formula and may be longer than a text there. */
  readonly longest?: number;
  readonly about: string;
  /** It may be left out, and counts as not given. */
  readonly otherwise?: null;
}

/** TRUE or FALSE (1 or 0). */
export interface TruthParameter {
  readonly truth: true;
  readonly about: string;
  readonly otherwise: boolean;
}

/** A block of cells as it stands, of any kind, errors among them; null where it is left out. */
export interface BlockParameter {
  readonly block: true;
  readonly about: string;
}

/** Any value at all, handed back in place of "no such value exists". */
export interface SubstituteParameter {
  readonly substitute: true;
  readonly about: string;
}

export type Parameter =
  | NumberParameter
  | ListParameter
  | WordListParameter
  | TableParameter
  | ChoiceParameter
  | TextParameter
  | TruthParameter
  | BlockParameter
  | SubstituteParameter;

export type Literal = number | string | boolean;
export type Rows<Cell> = readonly (readonly Cell[])[];

type UnitsOf<D extends Dimension> = { [U in Unit]: Units[U] extends D ? U : never }[Unit];
type DimensionOf<T> = T extends Measure<infer D> ? D : never;
/** An argument that the core may do without is one that a cell may leave out. */
type Given<T> = unknown extends T ? T : Exclude<T, undefined>;
type LeftOut<T> = null extends T ? { readonly otherwise: null } : unknown;
/** The parameter for an argument of this type, of a function whose arguments have these names. */
type ParameterOf<T, Name extends string> = unknown extends T
  ? SubstituteParameter
  : [T] extends [boolean]
    ? TruthParameter
    : [T] extends [number | null]
      ? NumberParameter<UnitsOf<DimensionOf<NonNullable<T>>>, Name> & LeftOut<T>
      : [T] extends [readonly Measure<infer D>[]]
        ? ListParameter<UnitsOf<D>, Name>
        : [T] extends [readonly (Measure<infer D> | null)[] | null]
          ? ListParameter<UnitsOf<D>, Name> & LeftOut<T>
          : [T] extends [readonly (infer Stands extends number | null)[] | null]
            ? WordListParameter<NonNullable<Stands>>
            : ParameterOfOthers<T>;
/** The same for an argument that is no number and no list of numbers. */
type ParameterOfOthers<T> = [T] extends [Rows<Literal | null | CellError> | null]
  ? BlockParameter
  : [T] extends [readonly (infer Row)[] | null]
    ? TableParameter<Row> & LeftOut<T>
    : string extends T
      ? TextParameter & LeftOut<T>
      : [T] extends [string]
        ? ChoiceParameter<T> & { readonly choices: EveryOf<T>; readonly meanings: Readonly<Record<T, string>> }
        : never;

/** A list of all members of a union, each once, in any order. */
export type EveryOf<T, One = T> = [T] extends [never]
  ? readonly []
  : One extends T
    ? readonly [One, ...EveryOf<Exclude<T, One>>]
    : never;

/** How an example gives an argument of this type. */
type Shown<T> = unknown extends T
  ? Literal
  : [T] extends [number | null]
    ? number | string | Rows<Literal>
    : [T] extends [string | boolean | null]
      ? NonNullable<T>
      : Rows<Literal> | number;

/** What a formula in a cell gives: a value, a spilled block, or a refusal with its code and message. */
export interface ExpectedRefusal {
  readonly refuses: "#VALUE!" | "#N/A";
  readonly message: string;
}
export type Expected = Literal | ExpectedRefusal | Rows<Literal | ExpectedRefusal>;

export interface Example<Arguments = Record<string, unknown>> {
  readonly about: string;
  readonly arguments: Arguments;
  readonly gives: Expected;
}

export interface Source {
  readonly title: string;
  readonly url?: string;
}

/** One value in a unit, or in one of several, as an argument says. */
export interface ResultInUnit {
  readonly unit: Unit | readonly Unit[];
  readonly about: string;
}
/** A table with a meaning and a unit a column. */
export interface ResultInColumns<Columns extends readonly ResultColumn[] = readonly ResultColumn[]> {
  readonly columns: Columns;
  readonly about: string;
}
export type Result = ResultInUnit | ResultInColumns;
export interface ResultColumn {
  readonly name: string;
  readonly unit: Unit | "text";
  readonly about: string;
}

/** A block of results: rows of values, each of which may be refused on its own. */
export type ResultRows = Rows<Literal | Refusal>;

/** For a function that shows a value of the user's in place of "no such value exists". */
export interface WithSubstitute {
  readonly if_none: unknown;
}

interface Words<Arguments, Gives extends Result> {
  readonly name: string;
  readonly group: Group;
  readonly summary: string;
  /** The formula, in TeX. */
  readonly formula: string;
  /** What its letters stand for, in TeX: the result's and the arguments'. (s is the side, n the notional, everywhere.) */
  readonly letters: { readonly [K in keyof Arguments]?: string } & { readonly result: string };
  readonly parameters: { readonly [K in keyof Arguments]-?: ParameterOf<Given<Arguments[K]>, NameOf<Arguments>> };
  readonly result: Gives;
  readonly guidance: readonly string[];
  /** Refusals beyond the rules of single arguments, with the message itself, or as an example gives it. */
  readonly errors: readonly { readonly code: "#VALUE!" | "#N/A"; readonly when: string; readonly message?: string }[];
  readonly examples: readonly Example<{ readonly [K in keyof Arguments]?: Shown<Given<Arguments[K]>> }>[];
  readonly sources: readonly Source[];
  readonly related: readonly string[];
}

type NameOf<Arguments> = keyof Arguments & string;

/**
 * One function as it is offered: the source of its cell, its words in Excel, its help page and its field in the pane.
 * `Arguments` is what the core function takes; a parameter's unit must be the unit of its argument, or it does not
 * compile. The order of `parameters` is the order in the cell.
 */
export interface Declaration<Arguments> extends Words<Arguments, ResultInUnit> {
  /** The answer where there is no position to speak of, whatever the other arguments: empty table rows stay clean. */
  readonly idle?: (args: Arguments) => number | Refusal | undefined;
  /** One result for one cell of each argument; ranges combine as in Excel's own arithmetic. */
  readonly compute: (args: Arguments) => number | Refusal;
}

export interface Follows<Name extends string = string> {
  readonly rows?: Name;
  readonly columns?: Name;
  readonly number?: Name;
}

/** A function of ranges, each taken as one argument: lists, tables, single values. It gives one result, or one block. */
export interface RangesDeclaration<Arguments, Gives extends Result> extends Words<Arguments, Gives> {
  /**
   * "columns": the lists are columns of one table, of one length (or one value for all rows). "lists": each has a length
   * of its own. "values": there are none.
   */
  readonly takes: "columns" | "lists" | "values";
  /** In a table, the lists that are all blank or 0 in an empty row: what else stands there is not looked at. */
  readonly emptyWhere?: NameOf<Arguments> | readonly NameOf<Arguments>[];
  /**
   * The list of whose rows the result has one each (the columns of a grid: one each), or the number of one. A heading
   * keeps its place there. Beside lists of a length of their own no row depends on another: each is refused by itself.
   */
  readonly follows?: Follows<NameOf<Arguments>>;
  /** As above; it sees the lists as they were read, whatever their lengths and numbers are. */
  readonly idle?: (args: Arguments) => number | Refusal | ResultRows | undefined;
  readonly compute: (args: Arguments) => Literal | Refusal | CellError | ResultRows;
}

/**
 * A declaration whose argument types have done their work. What is left of them are the names of the arguments, so that
 * a call cannot misspell one, and the result's columns, so that each can be found by its name.
 */
export interface Definition<Name extends string = string, Gives extends Result = Result> extends Omit<
  Words<never, Gives>,
  "letters" | "parameters" | "examples"
> {
  readonly letters: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<Name, Parameter>>;
  readonly examples: readonly Example[];
  readonly idle?: (args: Record<string, unknown>) => number | Refusal | ResultRows | undefined;
  readonly takes?: RangesDeclaration<never, Gives>["takes"];
  readonly emptyWhere?: string | readonly string[];
  readonly follows?: Follows;
  readonly compute: (args: Record<string, unknown>) => Literal | Refusal | CellError | ResultRows;
}

export const define = <Arguments>(declaration: Declaration<Arguments>): Definition<NameOf<Arguments>, ResultInUnit> =>
  declaration as unknown as Definition<NameOf<Arguments>, ResultInUnit>;

/** `Columns` are those of the result, where it has any. */
export const defineOnRanges = <Arguments, Columns extends readonly ResultColumn[] | undefined = undefined>(
  declaration: RangesDeclaration<Arguments, GivenIn<Columns>>,
): Definition<NameOf<Arguments>, GivenIn<Columns>> =>
  declaration as unknown as Definition<NameOf<Arguments>, GivenIn<Columns>>;

type GivenIn<Columns> = Columns extends readonly ResultColumn[] ? ResultInColumns<Columns> : ResultInUnit;
