import type { InsertionHow } from "../sheet-plan";

/** How an insertion goes about its requests. */
export interface Conduct extends InsertionHow {
  /** How long an answer is waited for, in milliseconds. */
  readonly patience: number;
  /** How long taking back is waited for. */
  readonly farewell: number;
  /** Excel can make one step of undo of several requests. */
  readonly groupsUndo: boolean;
}
