/** Files measure columns in digits of the usual font, which is 7 pixels a digit in Calibri 11 (ECMA-376, 18.3.1.13). */
const pixelsPerDigit = 7;
const pointsPerPixel = 0.75;
const emuPerPixel = 9525;

export const widthFrom = (pixels: number): number => Math.trunc((pixels / pixelsPerDigit) * 256) / 256;
export const pixelsOfWidth = (width: number): number => Math.round(width * pixelsPerDigit);
export const heightFrom = (pixels: number): number => pixels * pointsPerPixel;
export const pixelsOfHeight = (points: number): number => Math.round(points / pointsPerPixel);
export const emuFrom = (pixels: number): number => Math.round(pixels * emuPerPixel);
export const pixelsOfEmu = (emu: number): number => emu / emuPerPixel;
