import { FIELD_NAMES, fieldNamed, type FieldName } from "../fields/fields";
import { dayIn } from "../fields/days";
import { anyHolds, isAsked } from "./asked";
import type { Draft } from "./draft";
import type { Choices, Given, Problem } from "./given";

/** Problems between fields that are each sound by themselves. */
export const contradictions = (draft: Draft, choices: Choices): Problem[] =>
  FIELD_NAMES.filter((name) => isAsked(name, draft)).flatMap((field) =>
    [
      notADay(field, choices),
      misfit(field, draft, choices),
      notAbove(field, choices),
      notAsMany(field, choices),
    ].flatMap((says) => (says === undefined ? [] : [{ field, says }])),
  );

function notADay(name: FieldName, choices: Choices): string | undefined {
  const given = fieldNamed(name).isDay && choices[name];
  return !given || dayIn(given.cells[0]?.[0]) !== undefined ? undefined : "must be a day such as 2026-12-31";
}

function misfit(name: FieldName, draft: Draft, choices: Choices): string | undefined {
  const { goesWith } = fieldNamed(name);
  return goesWith && choices[name] && !anyHolds(goesWith.when, draft) ? goesWith.says : undefined;
}

function notAbove(name: FieldName, choices: Choices): string | undefined {
  const { above } = fieldNamed(name);
  const [own, other] = [choices[name], above && choices[above.field as FieldName]];
  return above && own && other && !(numberIn(own) > numberIn(other)) ? above.says : undefined;
}

function notAsMany(name: FieldName, choices: Choices): string | undefined {
  const { asMany } = fieldNamed(name);
  const [own, other] = [choices[name], asMany && choices[asMany.as as FieldName]];
  if (!asMany || !other) return undefined;
  if (!own && asMany.missing !== undefined) return asMany.missing;
  const [count, due] = [own ? countOf(own) : 0, countOf(other)];
  return count === due ? undefined : `must be as many as the ${asMany.called}, were ${count} for ${due}`;
}

const numberIn = ({ cells }: Given): number => Number(cells[0]?.[0]);
const countOf = ({ cells }: Given): number => cells.flat().length;
