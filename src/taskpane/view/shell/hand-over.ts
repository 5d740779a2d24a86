import { createContext } from "react";
import type { Draft } from "../../../builder/draft/draft";

/** What one place of the pane hands to the builder: a hedge to begin with. */
export interface HandOver {
  readonly draft: Draft | undefined;
  readonly hand: (draft: Draft) => void;
  /** It has been taken. */
  readonly taken: () => void;
}

export const HandOverContext = createContext<HandOver>({
  draft: undefined,
  hand: () => undefined,
  taken: () => undefined,
});
