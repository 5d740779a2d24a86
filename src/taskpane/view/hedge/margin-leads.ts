import type { Draft } from "../../../builder/draft/draft";
import { isAsked, type FieldName } from "../../../builder/fields/fields";

/** Leverage, coins posted and liquidation price: one is set, the other two follow. */
export const LEADS = ["leverage", "margin", "liquidation"] as const satisfies readonly FieldName[];
export type Lead = (typeof LEADS)[number];

/** The figure that says what a follower comes to. */
export const FIGURE_OF: Readonly<Record<Lead, string>> = {
  leverage: "leverage",
  margin: "margin",
  liquidation: "liq_price",
};

export const isLead = (name: FieldName): name is Lead => (LEADS as readonly FieldName[]).includes(name);

/** In cross mode the whole wallet is the margin, and a leverage says only how much of it is bound. */
export const areLinked = (draft: Draft): boolean => draft.mode !== "cross";

export const follows = (name: FieldName, draft: Draft): boolean =>
  isLead(name) && areLinked(draft) && !isAsked(name, draft);

/** What a text that is written into a field changes: whoever writes into a follower makes it the one that leads. */
export const writing = (name: FieldName, text: string): Partial<Draft> =>
  isLead(name) ? { margin_by: name, [name]: text } : { [name]: text };
