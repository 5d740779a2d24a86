import { invalid, type Refusal } from "../../core/refusal";
import { CellError, shownCell, type Cell } from "../declare/cell";
import type { WordListParameter } from "../declare/define";
import { wordsTaken } from "../declare/words";

/**
 * The number that a word in a cell stands for, however it is written: "Open Long", "open_long" and "OPEN-LONG" are one
 * word.
 */
export function readWord(
  name: string,
  parameter: WordListParameter,
): (cell: Cell) => number | null | Refusal | CellError {
  const known = new Map(Object.entries(parameter.words).map(([word, stands]) => [spelled(word), stands]));
  return (cell) => {
    // Excel for desktop hands over a blank as 0
    if (cell === null || cell === "" || cell === 0) return null;
    if (cell instanceof CellError) return cell;
    const stands = typeof cell === "string" ? known.get(spelled(cell)) : undefined;
    return stands ?? invalid(`${name} must be one of ${wordsTaken(parameter)}, was ${shownCell(cell)}`, name);
  };
}

const spelled = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, "");
