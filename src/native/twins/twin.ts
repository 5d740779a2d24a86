import type { Definition } from "../../catalog/declare/define";
import { derive, type Derived } from "../record/derive";
import type { CallShape } from "../record/argument-shape";
import { NotRecorded } from "../record/recorded";
import { BY_HAND, DERIVED } from "./looked-at";

/** More shapes of calls than a workbook has, unless it has a number of its own in every one. */
const MOST = 500;
const made = new Map<string, Derived | undefined>();

/** A function's formula for calls of one shape, made once; nothing where it has none. */
export function twinOf(definition: Definition, shape: CallShape): Derived | undefined {
  const key = `${definition.name} ${JSON.stringify(shape)}`;
  if (made.size > MOST) made.clear();
  if (!made.has(key)) made.set(key, make(definition, shape));
  return made.get(key);
}

function make(definition: Definition, shape: CallShape): Derived | undefined {
  const lookedAt = DERIVED[definition.name] ?? BY_HAND[definition.name];
  if (!lookedAt) return undefined;
  try {
    return derive(definition, shape, lookedAt);
  } catch (thrown) {
    if (thrown instanceof NotRecorded) return undefined;
    throw thrown;
  }
}
