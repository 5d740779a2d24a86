const pixelsPerPoint = 96 / 72;
// Digits of the usual typefaces are a little over half as wide as the type is high.
const widthOfHeight = 0.56;
const boldWidthOfHeight = 0.6;

/** An estimate, in pixels, for where nothing is drawn nothing can be measured; the same in the page, so that both agree. */
export const textWidth = (text: string, points: number, isBold: boolean): number =>
  [...text].length * points * pixelsPerPoint * (isBold ? boldWidthOfHeight : widthOfHeight);
