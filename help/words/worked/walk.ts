import type { Definition, Example, Expected, Rows } from "../../../src/catalog/declare/define";

/** One public introduction's examples, from its first number to its last. */
export interface Walk {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly steps: readonly Step[];
}

/** What is said, and what is so. */
export interface Step {
  readonly title: string;
  readonly claim: string;
  readonly verdict: "Right" | "Half right" | "Wrong";
  readonly exact: string;
  readonly calls: readonly Call[];
}

/** A formula to type, and what its cell shows. */
export interface Call extends Example {
  readonly of: Definition;
}

type Given = number | string | boolean | Rows<number | string>;

export const call = <Name extends string>(
  of: Definition<Name>,
  about: string,
  given: Partial<Readonly<Record<NoInfer<Name>, Given>>>,
  gives: Expected,
): Call => ({ of, about, arguments: given, gives });
