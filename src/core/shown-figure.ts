/** A computed figure as a message shows it; a sum of doubles may be beyond what a double, or a cell, can hold. */
export function shownFigure(figure: number): string {
  if (Number.isFinite(figure)) return String(figure);
  return figure > 0 ? "above the largest number that a cell can hold" : "below the least number that a cell can hold";
}
