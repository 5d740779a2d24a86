import type { Probe } from "../probe";

/** Nothing tells an add-in what can be undone. It can only ask for one step, and hear whether that is granted. */
export const UNDO_GROUP: Probe = {
  question: "Can several requests be made one step of undo?",
  rows: 2,
  steps: (place) => [
    { asOneStep: [{ cells: [place.cells(0, 0, [[1]])] }, { cells: [place.cells(1, 0, [["=1+1"]])] }] },
  ],
  judge: ([answer]) => ({
    outcome: "seen",
    lines: [answer?.asOneStep === true ? "granted: whether it is one, Ctrl+Z shows" : "this Excel has no such thing"],
  }),
};
