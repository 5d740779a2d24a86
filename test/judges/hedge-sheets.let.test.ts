import { built, KINDS } from "../builder/drafts";
import { Random } from "../oracle/random";
import { areFollowed } from "./are-followed";
import { fillsOf, inputSets, JUDGED_SETS } from "./typed-inputs";

/** Every kind of hedge sheet, with LET: as it was written, with four fills, and with other inputs, one on an edge at times. */
const random = new Random(20260917);
const kinds = Object.entries(KINDS);

areFollowed(
  kinds.map(([kind, changes], place) => {
    const plan = built(changes).plan();
    return { kind, plan, sets: [...fillsOf(plan), ...inputSets(plan, [place, kinds.length], JUDGED_SETS, random)] };
  }),
);
