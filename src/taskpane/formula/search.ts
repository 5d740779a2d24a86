import { GROUPS, type Definition, type Group } from "../../catalog/define";

export interface Found {
  readonly group: Group;
  readonly functions: readonly Definition[];
}

/**
 * The functions in which every word of the query occurs, best first: in the name before the arguments, the arguments
 * before the summary, the summary before the group. Groups stay together, the one with the best function first.
 */
export function search(catalog: readonly Definition[], query: string): Found[] {
  const words = plain(query).split(" ").filter(Boolean);
  const ranked = catalog
    .map((definition) => ({ definition, rank: rankOf(definition, words) }))
    .filter(({ rank }) => rank < NOWHERE)
    .sort((one, other) => one.rank - other.rank);
  const groups = words.length > 0 ? new Set(ranked.map(({ definition }) => definition.group)) : new Set(GROUPS);
  return [...groups]
    .map((group) => ({
      group,
      functions: ranked.map(({ definition }) => definition).filter((definition) => definition.group === group),
    }))
    .filter(({ functions }) => functions.length > 0);
}

const NOWHERE = Infinity;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The worst place of the best places of each word; the sum would let one good word carry one that is nowhere. */
const rankOf = (definition: Definition, words: readonly string[]): number =>
  Math.max(0, ...words.map((word) => placeOf(definition, word)));

function placeOf({ name, parameters, summary, group }: Definition, word: string): number {
  const places = [
    ` ${plain(name)}`.startsWith(` ${word}`),
    ` ${plain(name)}`.includes(` ${word}`),
    plain(name).includes(word),
    Object.keys(parameters).some((parameter) => plain(parameter).includes(word)),
    plain(summary).includes(word),
    plain(group).includes(word),
  ];
  const first = places.indexOf(true);
  return first < 0 ? NOWHERE : first;
}
