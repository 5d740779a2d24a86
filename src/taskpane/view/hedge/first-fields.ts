import { fieldNamed, namesIn, type FieldName, type Step } from "../../../builder/fields/fields";

const isFirst = (name: FieldName): boolean => fieldNamed(name).first === true;

/** What a step asks first; its other fields have values that rarely change, and wait behind "More". */
export const firstIn = (step: Step): FieldName[] => namesIn(step).filter(isFirst);
export const laterIn = (step: Step): FieldName[] => namesIn(step).filter((name) => !isFirst(name));
