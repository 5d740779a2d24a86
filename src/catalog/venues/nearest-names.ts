import { invalid, type Refusal } from "../../core/refusal";
import { shownCell } from "../declare/cell";
import { bareKey, nameKey } from "./names";

const LONGEST = 250;
const FEW = 4;
/** How many letters of a name are compared; no symbol is longer. */
const COMPARED = 40;

/** Refuses a name that is not known, and names the few that are most like it. */
export function unknownName(what: string, name: string, valid: readonly string[]): Refusal {
  const asked = bareKey(name).slice(0, COMPARED);
  const once = [...new Map(valid.map((candidate) => [nameKey(candidate), candidate])).values()];
  const nearest = once
    .map((candidate) => ({ candidate, edits: editsBetween(asked, bareKey(candidate).slice(0, COMPARED)) }))
    .sort((one, other) => one.edits - other.edits)
    .slice(0, FEW)
    .map(({ candidate }) => shownCell(candidate));
  const message = () =>
    `${what} is not known, was ${shownCell(name)}: ${nearest.length < once.length ? "nearest are" : "the tables have"} ${nearest.join(", ")}`;
  while (message().length > LONGEST && nearest.length > 1) nearest.pop();
  return invalid(message());
}

/** Levenshtein's distance: how many letters to add, drop or change to make one text of the other. */
function editsBetween(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...one].entries()) {
    const now = [row + 1];
    for (let column = 1; column <= other.length; column++) {
      const changed = (before[column - 1] as number) + (other[column - 1] === letter ? 0 : 1);
      now.push(Math.min(changed, (before[column] as number) + 1, (now[column - 1] as number) + 1));
    }
    before = now;
  }
  return before[other.length] as number;
}
