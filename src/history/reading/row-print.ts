/** A number of 53 bits that is the same for the same cells; for others it is hardly ever. */
export function printOf(cells: readonly string[]): number {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (const cell of cells) {
    for (let at = 0; at < cell.length; at++) {
      const code = cell.charCodeAt(at);
      one = Math.imul(one ^ code, 2654435761);
      other = Math.imul(other ^ code, 1597334677);
    }
    // where a cell ends
    one = Math.imul(one ^ 0x1f, 2654435761);
    other = Math.imul(other ^ 0x1f, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & other) + (one >>> 0);
}
