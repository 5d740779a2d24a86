import { isOptional } from "../../../catalog/words";
import type { Texts } from "../../formula/form";
import { CARRY } from "./carry";
import { CONTRACT } from "./contract";
import type { BuilderField, StepFields } from "./field";
import { GOAL } from "./goal";
import { HOLDING } from "./holding";
import { MARGIN } from "./margin";
import { SCENARIOS } from "./scenarios";

/** The path from what a trader holds to a hedge, in its order. */
export const STEPS = {
  Holding: HOLDING,
  Goal: GOAL,
  Contract: CONTRACT,
  Margin: MARGIN,
  Carry: CARRY,
  Scenarios: SCENARIOS,
} as const satisfies Readonly<Record<string, StepFields>>;
export type Step = keyof typeof STEPS;

const FIELDS = { ...HOLDING, ...GOAL, ...CONTRACT, ...MARGIN, ...CARRY, ...SCENARIOS };
export type FieldName = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];
export const fieldNamed = (name: FieldName): BuilderField => FIELDS[name];

/** Whether the field is asked for, given what the others hold. */
export const isAsked = (name: FieldName, texts: Texts): boolean => fieldNamed(name).when?.(texts) ?? true;

export const mayBeEmpty = (field: BuilderField): boolean => field.optional === true || isOptional(field.parameter);
