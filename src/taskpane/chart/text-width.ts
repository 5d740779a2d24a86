/** What the pane's charts are lettered in, in pixels. */
export const LETTERS = { size: 12, line: 16 };

/**
 * How wide a text will be, at most about. The fonts of the pane are not measured: a layout that knows no page can be
 * computed anywhere, and digits are equally wide in all of them.
 */
export const textWidth = (text: string): number => [...text].reduce((sum, letter) => sum + widthOf(letter), 0);

function widthOf(letter: string): number {
  if (/[\u202f.,:;'|ijl!\s]/.test(letter)) return 3.9;
  return /[MW%@mw]/.test(letter) ? 10.6 : 7;
}
