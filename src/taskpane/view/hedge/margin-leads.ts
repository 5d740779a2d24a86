import { fieldNamed, isLead, type FieldName } from "../../../builder/fields/fields";
import { isAsked } from "../../../builder/draft/asked";
import type { Draft } from "../../../builder/draft/draft";

/** Whether the choice between the leads is asked for: in cross mode the whole wallet is the margin, and none leads. */
export const areLinked = (name: FieldName, draft: Draft): boolean => {
  const by = fieldNamed(name).leads?.by as FieldName | undefined;
  return by !== undefined && isAsked(by, draft);
};

export const follows = (name: FieldName, draft: Draft): boolean =>
  isLead(name) && areLinked(name, draft) && !isAsked(name, draft);
