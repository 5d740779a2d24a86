/** What kind of number a figure is, which decides how it is formatted. */
export type FigureKind = "USD" | "coin" | "price" | "percent" | "ratio" | "times" | "contracts" | "count";
