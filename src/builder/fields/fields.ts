import { isOptional } from "../../catalog/declare/words";
import type { Texts } from "../../workbook/entry/field";
import { CARRY } from "./carry-fields";
import { CONTRACT } from "./contract-fields";
import type { BuilderField, StepFields } from "./field";
import { GOAL } from "./goal-fields";
import { HOLDING } from "./holding-fields";
import { MARGIN } from "./margin-fields";
import { SCENARIOS } from "./scenarios-fields";

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
