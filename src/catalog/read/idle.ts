import type { Refusal } from "../../core/refusal";
import type { CellError } from "../declare/cell";

/** What cannot be read, by argument. */
export type Unreadable = ReadonlyMap<string, Refusal | CellError>;

/**
 * What a function answers where there is no position, although some of its arguments cannot be read: its answer holds if
 * it has looked at none of them. `undefined` where it has no such answer.
 */
export function idleBeside<Args extends object, Answer>(
  idle: ((args: Args) => Answer) | undefined,
  args: Args,
  unreadable: Unreadable,
): Answer | undefined {
  const watched = new Proxy(args, {
    get(target, name) {
      if (unreadable.has(name as string)) throw LOOKED;
      return Reflect.get(target, name) as unknown;
    },
  });
  try {
    return idle?.(watched);
  } catch (thrown) {
    if (thrown === LOOKED) return undefined;
    throw thrown;
  }
}

const LOOKED = new Error("looked at an argument that cannot be read");
