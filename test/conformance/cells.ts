/** Cells as Excel puts them into a call's message, for each of the flags under which they can come. */

const ERROR_TYPES: Readonly<Record<string, string>> = {
  "#VALUE!": "Value",
  "#N/A": "NotAvailable",
  "#DIV/0!": "Div0",
  "#NUM!": "Num",
  "#NULL!": "Null",
  "#NAME?": "Name",
  "#REF!": "Ref",
  "#SPILL!": "Spill",
};

/** Under "allow errors" alone: the runtime makes a CustomFunctions.Error of it. */
export const errorCell = (code: string) => ({ type: "CustomFunctionError", code });

/** Under "rich data": the cell's JSON as a text, which the runtime unpacks to a plain object. */
export const richCell = (cell: Readonly<Record<string, unknown>>) => ({
  type: "CustomFunctionRichData",
  value: JSON.stringify(cell),
});

export const richError = (code: string) =>
  richCell({ type: "Error", errorType: ERROR_TYPES[code], basicType: "Error", basicValue: code });
export const richNumber = (basicValue: number, numberFormat = "0.00%") =>
  richCell({ type: "Double", basicType: "Double", basicValue, numberFormat });
export const richText = (basicValue: string) => richCell({ type: "String", basicType: "String", basicValue });
export const richBoolean = (basicValue: boolean) => richCell({ type: "Boolean", basicType: "Boolean", basicValue });
/** A data type of somebody else's: an entity has a text, and #VALUE! where a plain value is wanted. */
export const richEntity = (text: string) =>
  richCell({ type: "Entity", text, properties: {}, basicType: "Error", basicValue: "#VALUE!" });
