import { isOptional } from "../../catalog/declare/words";
import type { GroupId } from "../figures/figure-groups";
import { CARRY } from "./carry-fields";
import { CONTRACT } from "./contract-fields";
import type { BuilderField, StepFields } from "./field";
import { GOAL } from "./goal-fields";
import { HOLDING } from "./holding-fields";
import { MARGIN } from "./margin-fields";
import { SCENARIOS } from "./scenarios-fields";

interface StepOfPath {
  readonly title: string;
  readonly fields: StepFields;
  /** The group of figures whose sentence says what the values of the step mean. */
  readonly saidBy?: GroupId;
}

/** The steps from what a trader holds to a hedge, in order. */
export const STEPS = {
  holding: { title: "Holding", fields: HOLDING },
  goal: { title: "Goal", fields: GOAL },
  contract: { title: "Contract", fields: CONTRACT },
  margin: { title: "Margin", fields: MARGIN, saidBy: "margin" },
  carry: { title: "Carry", fields: CARRY, saidBy: "carry" },
  scenarios: { title: "Scenarios", fields: SCENARIOS },
} as const satisfies Readonly<Record<string, StepOfPath>>;
export type Step = keyof typeof STEPS;

export const STEP_IDS = Object.keys(STEPS) as Step[];
export const stepNamed = (step: Step): StepOfPath => STEPS[step];

const FIELDS = { ...HOLDING, ...GOAL, ...CONTRACT, ...MARGIN, ...CARRY, ...SCENARIOS };
type Fields = typeof FIELDS;
export type FieldName = keyof Fields;

type NamesOf<Facet> = { [Name in FieldName]: Fields[Name] extends Facet ? Name : never }[FieldName];

/** Fields that hold one of a few words. They are chosen from a list, and cannot be linked to a cell. */
export type ChoiceName = NamesOf<{ readonly words: unknown }>;
export type WordOf<Name extends ChoiceName> = Fields[Name]["start"];
/** Fields of which one is set and the others follow from it. */
export type LeadName = NamesOf<{ readonly leads: unknown }>;
/** Fields that are asked only where a condition holds. */
export type SometimesAsked = NamesOf<{ readonly when: unknown }>;

/** Conditions may only name fields that exist, and words that those have. */
type KnownCondition = {
  readonly [Name in FieldName]?: Name extends ChoiceName ? readonly WordOf<Name>[] : "filled" | "empty";
};
interface Relations {
  readonly label: string;
  readonly when?: readonly KnownCondition[];
  readonly goesWith?: { readonly when: readonly KnownCondition[] };
  readonly asMany?: { readonly as: FieldName };
  readonly above?: { readonly field: FieldName };
  readonly leads?: { readonly by: "margin_by" };
  readonly countedIn?: { readonly by: ChoiceName };
  readonly filledInstead?: { readonly by: ChoiceName };
}
FIELDS satisfies Readonly<Record<FieldName, Relations>>;

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];
export const fieldNamed = (name: FieldName): BuilderField => FIELDS[name];

export const isChoice = (name: FieldName): name is ChoiceName => fieldNamed(name).words !== undefined;
export const isLead = (name: FieldName): name is LeadName => fieldNamed(name).leads !== undefined;
export const LEADS: readonly LeadName[] = FIELD_NAMES.filter(isLead);

export const namesIn = (step: Step): FieldName[] => Object.keys(STEPS[step].fields) as FieldName[];

export const stepOf = (name: FieldName): Step => STEP_IDS.find((step) => namesIn(step).includes(name)) as Step;

export const mayBeEmpty = (field: BuilderField): boolean => field.optional === true || isOptional(field.parameter);
