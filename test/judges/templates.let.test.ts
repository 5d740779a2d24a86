import { TEMPLATES } from "../../src/templates";
import { templatePlan } from "../../src/templates/sheet/template-sheet";
import { Random } from "../oracle/random";
import { areFollowed } from "./are-followed";
import { inputSets, JUDGED_SETS } from "./typed-inputs";

/** Every template, with LET: with its own inputs and with others, one on an edge at times. */
const random = new Random(20260917);

areFollowed(
  TEMPLATES.map((template, place) => {
    const plan = templatePlan(template);
    return {
      kind: `${template.id} ${template.title}`,
      plan,
      sets: inputSets(plan, [place, TEMPLATES.length], JUDGED_SETS, random),
    };
  }),
);
