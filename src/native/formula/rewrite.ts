import type { ArgumentShape } from "../record/argument-shape";
import type { Derived } from "../record/derive";
import { partsOf } from "../record/shared-parts";
import { twinOf } from "../twins/twin";
import { Names } from "../write/part-names";
import { spelled, type Spelling } from "../write/spell";
import { argumentShapeOf } from "./argument-shape-of";
import { textAt, type Span } from "./calls";
import { ourCallsIn, type OurCall } from "./our-calls";
import { isFunction, isNameLike, tokensOf } from "./tokens";

/** Excel reads no longer formula. */
export const LONGEST_FORMULA = 8192;

/** Why a formula stays as it is. */
export class Stays extends Error {}

/** A call, and what stands in its place. */
export interface Replacement {
  readonly before: string;
  readonly after: string;
}

export interface Rewritten {
  readonly text: string;
  /** The calls that stand in no other call of ours, in their order. */
  readonly replaced: readonly Replacement[];
}

/**
 * The formula with what our functions compute written out in its own place. All other text, blanks and `$` signs stay
 * as they are.
 */
export function withoutOurs(formula: string, spelling: Spelling): Rewritten {
  const rewritten = new Rewriting(formula, spelling).whole();
  const { length } = rewritten.text;
  if (length > LONGEST_FORMULA)
    throw new Stays(`it would have ${length} characters, and Excel takes ${LONGEST_FORMULA}`);
  return rewritten;
}

/** Functions that came with LET: an Excel that has not the one has not the other. */
const NEWER = new Set(["SEQUENCE"]);
const usesNewer = ({ expression }: Derived): boolean =>
  partsOf([expression], () => undefined).some((part) => part.kind === "apply" && NEWER.has(part.by));

class Rewriting {
  private readonly names: Names;

  constructor(
    private readonly formula: string,
    private readonly spelling: Spelling,
  ) {
    const words = tokensOf(formula).filter((token) => isNameLike(token) || isFunction(token));
    this.names = new Names(words.flatMap(({ value }) => value.split(/[^\p{L}\p{N}_.\\]+/u)));
  }

  whole(): Rewritten {
    const replaced: Replacement[] = [];
    const text = this.replaced({ from: 0, to: this.formula.length }, ourCallsIn(this.formula), (call, after) =>
      replaced.push({ before: this.formula.slice(call.from, call.to), after }),
    );
    return { text, replaced };
  }

  /** A stretch of the text with the calls in it replaced, those in their arguments first. */
  private replaced(
    { from, to }: Span,
    calls: readonly OurCall[],
    tell: (call: OurCall, after: string) => void = () => undefined,
  ): string {
    let text = "";
    let at = from;
    for (const call of calls) {
      if (call.from < at || call.to > to) continue;
      const after = this.twin(call, calls);
      tell(call, after);
      text += this.formula.slice(at, call.from) + after;
      at = call.to;
    }
    return text + this.formula.slice(at, to);
  }

  private twin(call: OurCall, calls: readonly OurCall[]): string {
    const { definition } = call;
    const names = Object.keys(definition.parameters);
    if (call.arguments.length > names.length) throw new Stays(`${definition.name} is given too many arguments`);
    const inner = calls.filter((other) => other.from > call.from && other.to < call.to);
    const texts = call.arguments.map((span) => this.replaced(span, inner).trim());
    const shape = call.arguments.map((span): ArgumentShape => argumentShapeOf(textAt(this.formula, span)));
    const twin = twinOf(definition, shape);
    if (!twin) throw new Stays(`${definition.name} has no form without the add-in`);
    if (this.spelling === "plain" && usesNewer(twin)) throw new Stays(`${definition.name} has no form without LET`);
    const isAlone = call.from <= 1 && call.to === this.formula.length;
    return spelled(twin, (name) => texts[names.indexOf(name)] ?? "", this.spelling, this.names, isAlone);
  }
}
