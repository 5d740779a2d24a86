/**
 * Some spreadsheets take a name that is also a function's for the function: these would be PRICE and DAYS. And the
 * longest formula has fourteen names in a line.
 */
const INSTEAD: Readonly<Record<string, string>> = { price: "price_now", days: "horizon", interval_hours: "hours" };

/** The name of a cell in the sheet, of the field, the figure or the step in between that stands in it. */
export const cellName = (name: string): string => INSTEAD[name] ?? name;
