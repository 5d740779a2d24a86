import { none, type Refusal } from "../../core/refusal";
import type { Definition } from "../declare/define";

type Block = readonly (readonly unknown[])[] | undefined;

/** Why an element of a call has no cells: it names the longest range and the first that is shorter. */
export function lengthsRefused({ parameters }: Definition, blocks: readonly Block[]): Refusal {
  const names = Object.keys(parameters);
  for (const [lines, lengthOf] of LENGTHS) {
    const lengths = blocks.map(lengthOf);
    const most = Math.max(...lengths);
    const shorter = lengths.findIndex((length) => length > 1 && length < most);
    if (shorter < 0) continue;
    const longest = lengths.indexOf(most);
    const were = `${lengths[longest]} and ${lengths[shorter]} ${lines}`;
    return none(`${names[longest]} and ${names[shorter]} have different lengths and do not meet here: ${were}`);
  }
  return none("the ranges given have rows of different lengths and do not meet here");
}

const LENGTHS = [
  ["rows", (block: Block): number => block?.length ?? 1],
  ["columns", (block: Block): number => block?.[0]?.length ?? 1],
] as const;
