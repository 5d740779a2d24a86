import type { Refusal } from "../../core/refusal";
import type { CellError } from "../declare/cell";

/** The arguments that cannot be read, by name, each with the reason. */
export type Unreadable = ReadonlyMap<string, Refusal | CellError>;

/**
 * What a function answers where nothing is held, although some arguments cannot be read: its `idle` answer, if that
 * looks at none of them; else `undefined`.
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
