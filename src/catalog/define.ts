import type { Refusal } from "../core/errors";
import type { Dimension, Measure, Unit, Units } from "../core/units";
import type { Rule } from "./rules";

export const GROUPS = ["Position and PnL", "Hedge", "Margin and liquidation", "Carry", "Scenario and control"] as const;
export type Group = (typeof GROUPS)[number];

/** A number in a unit. Left out or blank it takes `otherwise`; without one it is required. */
export interface NumberParameter<U extends Unit = Unit> {
  readonly unit: U;
  readonly about: string;
  readonly rule: Rule;
  readonly otherwise?: number;
  /** What a blank cell counts as in a required argument, where a blank has a plain meaning: no position is 0. */
  readonly blank?: number;
}

/** One of a few words, in any case. */
export interface ChoiceParameter<Choice extends string = string> {
  readonly choices: readonly Choice[];
  readonly about: string;
  readonly otherwise: Choice;
}

/** Any value at all, handed back in place of "no such value exists". */
export interface SubstituteParameter {
  readonly substitute: true;
  readonly about: string;
}

export type Parameter = NumberParameter | ChoiceParameter | SubstituteParameter;

type UnitsOf<D extends Dimension> = { [U in Unit]: Units[U] extends D ? U : never }[Unit];
type ParameterOf<T> = [T] extends [Measure<infer D>]
  ? NumberParameter<UnitsOf<D>>
  : [T] extends [string]
    ? ChoiceParameter<T>
    : never;

export type Literal = number | string | boolean;
type Shown<T> = T extends number ? number | string | readonly (readonly number[])[] : T;

/** What a formula in a cell gives: a value, a spilled block, or a refusal with its code and message. */
export type Expected =
  Literal | readonly (readonly Literal[])[] | { readonly refuses: "#VALUE!" | "#N/A"; readonly message: string };

export interface Example<Arguments = Record<string, unknown>> {
  readonly about: string;
  readonly arguments: Arguments;
  readonly gives: Expected;
}

export interface Source {
  readonly title: string;
  readonly url?: string;
}

/**
 * One function as it is offered: the source of its cell, its words in Excel, its help page and its field in the pane.
 * `Arguments` is what the core function takes; a parameter's unit must be the unit of its argument, or it does not
 * compile. The order of `parameters` is the order in the cell.
 */
export interface Declaration<Arguments> {
  readonly name: string;
  readonly group: Group;
  readonly summary: string;
  /** The formula, in TeX. */
  readonly formula: string;
  readonly parameters: { readonly [K in keyof Arguments]: ParameterOf<Arguments[K]> } & {
    readonly if_none?: SubstituteParameter;
  };
  readonly result: { readonly unit: Unit; readonly about: string };
  readonly guidance: readonly string[];
  /** Refusals beyond the rules of single arguments. */
  readonly errors: readonly { readonly code: "#VALUE!" | "#N/A"; readonly when: string }[];
  readonly examples: readonly Example<
    { readonly [K in keyof Arguments]?: Shown<Arguments[K]> } & { readonly if_none?: Literal }
  >[];
  readonly sources: readonly Source[];
  readonly related: readonly string[];
  /** The answer where there is no position to speak of, whatever the other arguments: empty table rows stay clean. */
  readonly idle: (args: Arguments) => number | Refusal | undefined;
  readonly compute: (args: Arguments) => number | Refusal;
}

/** A declaration whose argument types have done their work. */
export interface Definition extends Omit<Declaration<never>, "parameters" | "examples" | "idle" | "compute"> {
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly examples: readonly Example[];
  readonly idle: (args: Record<string, unknown>) => number | Refusal | undefined;
  readonly compute: (args: Record<string, unknown>) => number | Refusal;
}

export const define = <Arguments>(declaration: Declaration<Arguments>): Definition =>
  declaration as unknown as Definition;
