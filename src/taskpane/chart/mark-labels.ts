import { textWidth } from "./text-width";

export interface MarkToPlace {
  /** In pixels from the left. */
  readonly at: number;
  readonly text: string;
}

export interface PlacedLabel {
  readonly left: number;
  readonly right: number;
  /** 0 is the row next to the plot. */
  readonly row: number;
}

interface Taken extends PlacedLabel {
  /** The mark's own line, which comes down from the row to the plot. */
  readonly at: number;
}

const APART = 8;
const FROM_LINE = 4;
const ROWS = 4;
/** Of more marks the rest go without labels: the ways to arrange them would take too long to try. */
const MOST = 5;

/**
 * Puts the labels of marks into as few rows above the plot as they need: over its line where there is room, else to one
 * side of it. No label covers another one or another's line; where there is no such arrangement the last is left out.
 */
export function placeLabels(marks: readonly MarkToPlace[], width: number): (PlacedLabel | undefined)[] {
  if (marks.length === 0) return [];
  for (let rows = 1; rows <= ROWS && marks.length <= MOST; rows += 1) {
    const arranged = arrange(marks, [], width, rows);
    if (arranged) return arranged;
  }
  return [...placeLabels(marks.slice(0, -1), width), undefined];
}

function arrange(marks: readonly MarkToPlace[], taken: Taken[], width: number, rows: number): Taken[] | undefined {
  const [mark, ...others] = marks;
  if (!mark) return taken;
  for (const place of places(mark, width, rows)) {
    const arranged = isFree(place, taken) && arrange(others, [...taken, place], width, rows);
    if (arranged) return arranged;
  }
  return undefined;
}

function places({ at, text }: MarkToPlace, width: number, rows: number): Taken[] {
  const size = textWidth(text);
  const over = Math.min(Math.max(0, at - size / 2), Math.max(0, width - size));
  const lefts = [over, at - FROM_LINE - size, at + FROM_LINE].filter((left) => left >= 0 && left + size <= width);
  return Array.from({ length: rows }, (_, row) => lefts.map((left) => ({ at, left, right: left + size, row }))).flat();
}

const isFree = (label: Taken, taken: readonly Taken[]): boolean =>
  taken.every((other) =>
    other.row === label.row
      ? label.left >= other.right + APART || label.right <= other.left - APART
      : other.row > label.row
        ? !covers(label, other.at)
        : !covers(other, label.at),
  );

const covers = ({ left, right }: PlacedLabel, at: number): boolean => left - FROM_LINE < at && at < right + FROM_LINE;
