import { GROUPS, type Definition, type Group } from "../../catalog/declare/define";
import { intentOf } from "./intents";

export interface Found {
  readonly group: Group;
  readonly functions: readonly Definition[];
}

/**
 * The functions in which every word of the query occurs, best first: in the name before the arguments, the arguments
 * before the summary, the summary before the group. What a trader would say of a function counts like its name. Groups
 * stay together, the one with the best function first.
 */
export function search(catalog: readonly Definition[], query: string): Found[] {
  const words = plain(query).split(" ").filter(Boolean);
  const ranked = catalog
    .map((definition) => ({ definition, rank: Math.min(rankOf(definition, words), rankSaid(definition, query)) }))
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

/** The first function of the group that is so many on from that of the current function, round and round. */
export function firstOfGroup(
  groups: readonly Found[],
  current: string | undefined,
  groupsOn: number,
): string | undefined {
  const here = groups.findIndex(({ functions }) => functions.some(({ name }) => name === current));
  const from = here < 0 && groupsOn < 0 ? 0 : here;
  return groups.at((from + groupsOn) % Math.max(1, groups.length))?.functions[0]?.name;
}

const NOWHERE = Infinity;
const PLACES = 6;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** All of a phrase counts like all of a name, a part of it more than a word somewhere in the name. */
function rankSaid({ name }: Definition, query: string): number {
  const missing = intentOf(name, query);
  if (missing === undefined) return NOWHERE;
  return missing === 0 ? 0 : PARTLY + missing / 2;
}
const PARTLY = 1.2;

/**
 * The worst of the places of the words, so that one good word does not carry one that is nowhere; among equals, the
 * one whose other words stand better.
 */
function rankOf(definition: Definition, words: readonly string[]): number {
  const places = words.map((word) => placeOf(definition, word));
  const sum = places.reduce((total, place) => total + place, 0);
  return Math.max(0, ...places) + sum / (1 + PLACES * words.length);
}

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
