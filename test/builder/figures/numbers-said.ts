/** The numbers of a sentence, in its order: thousands, minus signs and per cent as they are written for reading. */
export const numbersSaid = (text: string): number[] =>
  [...text.matchAll(/([−+-]?)(\d[\d,]*(?:\.\d+)?)(\u202f%)?/g)].map(([, sign, digits = "", percent]) => {
    const value = Number(digits.replaceAll(",", "")) / (percent ? 100 : 1);
    return sign === "−" || sign === "-" ? -value : value;
  });

/** Whether a sentence names a number, as far as it writes its digits. */
export const says = (text: string, value: number): boolean =>
  numbersSaid(text).some((said) => Math.abs(said - value) <= Math.max(5e-3 * Math.abs(value), 1e-6));
