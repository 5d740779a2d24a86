// Univer measures in pixels of 1/96 inch, Excel's interfaces in points of 1/72 inch.
export const pointsOf = (pixels: number): number => pixels * 0.75;
export const pixelsOf = (points: number): number => Math.round(points / 0.75);
