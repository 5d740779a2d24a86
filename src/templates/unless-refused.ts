/**
 * A formula on cells that a function of ours fills: where it refuses, its first cell alone says so, and the others are
 * empty, which a sum takes for 0. What has told of it is shown instead then.
 */
export const unlessRefused = (told: string, formula: string): string => `IF(ISNUMBER(${told}),${formula},${told})`;
