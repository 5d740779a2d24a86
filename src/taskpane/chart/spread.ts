/**
 * Moves heights apart until each has its room, as little as that takes, and keeps them between top and bottom.
 * The order of equal ones is kept.
 */
export function spread(wanted: readonly number[], room: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed: number[] = [];
  let next = top;
  for (const index of order) {
    placed[index] = Math.max(wanted[index] ?? top, next);
    next = placed[index] + room;
  }
  let last = bottom;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index] ?? last, last);
    last = placed[index] - room;
  }
  return placed;
}
