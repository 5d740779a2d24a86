/** How the numbers of a figure, along an axis or in a table are written. */
export type FigureKind = "USD" | "coin" | "price" | "percent" | "ratio" | "times" | "contracts" | "count";
