import { createContext } from "react";
import type { Draft } from "../../../builder/draft/draft";

/** What one place of the pane hands to the builder: hedges to begin with, each of which joins the book. */
export interface HandOver {
  readonly drafts: readonly Draft[];
  readonly hand: (drafts: readonly Draft[]) => void;
  /** It has been taken. */
  readonly taken: () => void;
}

export const HandOverContext = createContext<HandOver>({
  drafts: [],
  hand: () => undefined,
  taken: () => undefined,
});
