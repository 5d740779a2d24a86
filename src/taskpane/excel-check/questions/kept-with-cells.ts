import { cellRead, inWords } from "../cell-words";
import { isAsExpected } from "../expected-cells";
import { judged } from "../judged";
import type { Probe } from "../probe";

const NAME = "coins_held";

/** A name of the sheet itself, as each hedge sheet has them. */
export const NAMES: Probe = {
  question: "Does a function take a cell by its name?",
  rows: 1,
  steps: (place) => [
    {
      write: {
        names: [{ name: NAME, area: place.area(0, 0) }],
        cells: [place.cells(0, 0, [[5, `=${place.call("HEDGE_CONTRACTS", NAME, 70000, 100)}`]])],
      },
      read: [place.area(0, 1)],
      until: ([cell]) => cell?.values[0]?.[0] === -3500,
    },
    { kept: place.area(0, 0) },
  ],
  judge: ([answer, kept]) => {
    const names = kept?.kept?.names.map(({ name, formula }) => `${name} ${formula}`) ?? [];
    return judged(
      { says: `${inWords(cellRead(answer))}, expected -3500`, isRight: isAsExpected(-3500, cellRead(answer)) },
      { says: `names: ${names.join(", ")}`, isRight: names.some((name) => name.startsWith(`${NAME} `)) },
    );
  },
};

/** A rule as the hedge sheets have it, and an entry that breaks it: scripts may make one, users may not. */
export const VALIDATION: Probe = {
  question: "Does a cell keep its rule?",
  rows: 2,
  steps: (place) => [
    {
      write: {
        validations: [{ area: place.area(0, 0, 2, 1), rule: { above: 0, below: 1 }, says: "Above 0 and below 1." }],
        cells: [place.cells(0, 0, [[0.5], [5]])],
      },
      read: [],
      until: "nothing",
    },
    { kept: place.area(0, 0) },
    { kept: place.area(1, 0) },
  ],
  judge: ([, kept, broken]) =>
    judged(
      { says: `kind of rule: ${kept?.kept?.validation.type}`, isRight: kept?.kept?.validation.type === "Custom" },
      { says: `0.5 keeps it: ${kept?.kept?.validation.valid}`, isRight: kept?.kept?.validation.valid === true },
      { says: `5 keeps it: ${broken?.kept?.validation.valid}`, isRight: broken?.kept?.validation.valid === false },
    ),
};

export const HIGHLIGHT: Probe = {
  question: "Does a cell keep its conditional format?",
  rows: 1,
  steps: (place) => [
    {
      write: {
        highlights: [{ area: place.area(0, 0), rule: { text: "red", level: "red" } }],
        cells: [place.cells(0, 0, [['="red: "&1']])],
      },
      read: [place.area(0, 0)],
      until: "quiet",
    },
    { kept: place.area(0, 0) },
  ],
  judge: ([, kept]) => {
    const types = kept?.kept?.highlights ?? [];
    return judged({ says: `kept: ${types.join(", ") || "none"}`, isRight: types.join() === "ContainsText" });
  },
};
