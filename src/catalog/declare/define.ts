import type { Refusal } from "../../core/refusal";
import type { Dimension, Measure, Unit, Units } from "../../core/units";
import type { CellError } from "./cell";
import type { Rule } from "./rules";

export const GROUPS = ["Position and PnL", "Hedge", "Margin and liquidation", "Carry", "Scenario and control"] as const;
export type Group = (typeof GROUPS)[number];

/**
 * A number in a unit. Left out or blank, it takes `otherwise`: a value, the value of another argument (`same`), or null
 * for "not given". Without `otherwise` it is required.
 */
export interface NumberParameter<U extends Unit = Unit, Name extends string = string> {
  readonly unit: U;
  /** Other units that it may be in, chosen by another argument, as the target of TARGET_PRICE is. */
  readonly alsoIn?: readonly U[];
  readonly about: string;
  readonly rule: Rule;
  readonly otherwise?: number | null | { readonly same: Name };
  /** A text such as "20x" is the number 20: what it is then for is for the function to say. */
  readonly mayBeLeverage?: true;
  /** What a blank cell counts as in a required argument, where that is plain: blank contracts are 0, no position. */
  readonly blank?: number;
}

/** A column or a row of numbers, read as one list. One value stands for every row. */
export interface ListParameter<U extends Unit = Unit, Name extends string = string> extends NumberParameter<U, Name> {
  readonly list: true;
  /** It is not a column of the table that the other lists form, and may be of another length. */
  readonly alone?: true;
  /** A single cell with 0 counts as not given, because Excel for desktop hands over a blank cell as 0. */
  readonly zeroIsNone?: true;
  /** What marks a row as empty contradicts a number in it, which is looked for: a payment is none of nothing. */
  readonly notBesideEmpty?: true;
  /** A 0 is one of its numbers beside this choice of another argument only, as of returns that are no prices. */
  readonly zeroBeside?: readonly [argument: Name, choice: string];
}

/** A column or a row of words, in any case, each of which stands for a number. Left out, it is not given. */
export interface WordListParameter<Stands extends number = number> {
  readonly list: true;
  /**
   * The words in lower case, with single spaces. In a cell an underscore, a hyphen or nothing may stand for the space.
   */
  readonly words: Readonly<Record<string, Stands>>;
  readonly about: string;
  readonly otherwise: null;
  readonly alone?: undefined;
}

/** A table: each row has one number for each of these columns, in this order. */
export interface TableParameter<Row = Record<string, unknown>> {
  readonly columns: { readonly [K in keyof Row]: NumberParameter<UnitsOf<DimensionOf<Row[K]>>> };
  /**
   * What is wrong with a row after the one before it, as in a table that must ascend. The first row has none before it.
   */
  readonly misplaced?: (row: Row, before: Row | undefined) => string | undefined;
  /** A single cell counts as a table of one row, whose other columns have these values. */
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
  /**
   * What each word means, in one line, as Excel shows beside it in its list. An argument of a function must have them.
   */
  readonly meanings?: Readonly<Record<Choice, string>>;
}

/** Any text, in any case. It is compared with names, and never part of a formula that is run. */
export interface TextParameter {
  readonly text: true;
  /** The most characters, where more are allowed than a text in a formula may have. */
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

/** A block of cells as it stands, of any kind, errors included; null where it is left out. */
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
/** An optional argument of the core function is one that may be left out in a cell. */
type Given<T> = unknown extends T ? T : Exclude<T, undefined>;
type LeftOut<T> = null extends T ? { readonly otherwise: null } : unknown;
/** The kind of parameter that an argument of this type takes, in a function whose arguments have these names. */
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
/** The same for an argument that is neither a number nor a list of numbers. */
type ParameterOfOthers<T> = [T] extends [Rows<Literal | null | CellError> | null]
  ? BlockParameter
  : [T] extends [readonly (infer Row)[] | null]
    ? TableParameter<Row> & LeftOut<T>
    : string extends T
      ? TextParameter & LeftOut<T>
      : [T] extends [string]
        ? ChoiceParameter<T> & { readonly choices: EveryOf<T>; readonly meanings: Readonly<Record<T, string>> }
        : never;

/** A tuple of all members of a union, each once, in any order: a choice that is left out does not compile. */
export type EveryOf<T, One = T> = [T] extends [never]
  ? readonly []
  : One extends T
    ? readonly [One, ...EveryOf<Exclude<T, One>>]
    : never;

/** What an example may give for an argument of this type. */
type ExampleArgument<T> = unknown extends T
  ? Literal
  : [T] extends [number | null]
    ? number | string | Rows<Literal>
    : [T] extends [string | boolean | null]
      ? NonNullable<T>
      : Rows<Literal> | number;

/** A refusal that an example expects: Excel's error and the message. */
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

/** A single value in a unit; in one of several, where an argument chooses it. */
export interface ResultInUnit {
  readonly unit: Unit | readonly Unit[];
  readonly about: string;
}
/** A table; each column has a name, a unit and a meaning. */
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

/** Added to the arguments of a function that shows a value of the user's own in place of "no such value exists". */
export interface WithSubstitute {
  readonly if_none: unknown;
}

/** What every declaration says of a function, whether it takes cells or ranges. */
interface DeclarationBase<Arguments, Gives extends Result> {
  readonly name: string;
  readonly group: Group;
  readonly summary: string;
  /** The formula, in TeX. */
  readonly formula: string;
  /**
   * The letters of the formula, in TeX: of the result and of the arguments. In all formulas s is the side (±1) and n
   * the notional.
   */
  readonly letters: { readonly [K in keyof Arguments]?: string } & { readonly result: string };
  readonly parameters: { readonly [K in keyof Arguments]-?: ParameterOf<Given<Arguments[K]>, NameOf<Arguments>> };
  readonly result: Gives;
  readonly guidance: readonly string[];
  /** Refusals beyond the rules of single arguments; the message as the cell shows it, or one with example numbers. */
  readonly errors: readonly { readonly code: "#VALUE!" | "#N/A"; readonly when: string; readonly message?: string }[];
  readonly examples: readonly Example<{ readonly [K in keyof Arguments]?: ExampleArgument<Given<Arguments[K]>> }>[];
  readonly sources: readonly Source[];
  readonly related: readonly string[];
}

type NameOf<Arguments> = keyof Arguments & string;

/**
 * A function as users meet it: the source of its binding, its words in Excel, its help page and its form in the pane.
 * `Arguments` is what the core function takes: a parameter whose unit is not its argument's does not compile.
 * `parameters` stand in the order of the cell's arguments.
 */
export interface Declaration<Arguments> extends DeclarationBase<Arguments, ResultInUnit> {
  /**
   * The answer where nothing is held, whatever the other arguments are, so that empty rows of a table show no errors;
   * undefined where something is held.
   */
  readonly idle?: (args: Arguments) => number | Refusal | undefined;
  /** One result for one value of each argument. Where ranges are given, they combine as in Excel's own arithmetic. */
  readonly compute: (args: Arguments) => number | Refusal;
}

/** The arguments whose rows the result's rows, columns or row number belong to. */
export interface Follows<Name extends string = string> {
  readonly rows?: Name;
  readonly columns?: Name;
  readonly number?: Name;
}

/** A function that takes whole ranges as arguments: lists, tables, single values. It gives one result, or one block. */
export interface RangesDeclaration<Arguments, Gives extends Result> extends DeclarationBase<Arguments, Gives> {
  /**
   * "columns": its lists are columns of one table, of one length, or one value for all rows. "lists": each list has a
   * length of its own. "values": it has no lists.
   */
  readonly takes: "columns" | "lists" | "values";
  /** The lists that mark a row as empty: where all of them are blank or 0, nothing else in the row is looked at. */
  readonly emptyWhere?: NameOf<Arguments> | readonly NameOf<Arguments>[];
  /**
   * The list that has one row for each row of the result (or for each column of it), or the list whose row number the
   * result is. A heading on that list keeps its place in the result. With "lists", rows do not depend on each other:
   * each is refused in its own cell.
   */
  readonly follows?: Follows<NameOf<Arguments>>;
  /** As above. It is asked before lengths and rules are checked, so it sees the lists as they were read. */
  readonly idle?: (args: Arguments) => number | Refusal | ResultRows | undefined;
  readonly compute: (args: Arguments) => Literal | Refusal | CellError | ResultRows;
}

/**
 * A declaration without the types of its arguments, once the compiler has checked them. It keeps the arguments' names,
 * so that a call cannot misspell one, and the result's columns, so that each is found by its name.
 */
export interface Definition<Name extends string = string, Gives extends Result = Result> extends Omit<
  DeclarationBase<never, Gives>,
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

/** Declares a function of single cells. */
export const define = <Arguments>(declaration: Declaration<Arguments>): Definition<NameOf<Arguments>, ResultInUnit> =>
  declaration as unknown as Definition<NameOf<Arguments>, ResultInUnit>;

/** Declares a function of ranges. `Columns` are those of the result, where it is a table. */
export const defineOnRanges = <Arguments, Columns extends readonly ResultColumn[] | undefined = undefined>(
  declaration: RangesDeclaration<Arguments, GivenIn<Columns>>,
): Definition<NameOf<Arguments>, GivenIn<Columns>> =>
  declaration as unknown as Definition<NameOf<Arguments>, GivenIn<Columns>>;

type GivenIn<Columns> = Columns extends readonly ResultColumn[] ? ResultInColumns<Columns> : ResultInUnit;
