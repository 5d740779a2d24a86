/** An error as the runtime writes it for Excel, to the last property. */
export const serialized = (code: string, message?: string) => ({
  valueType: "CustomFunctionError",
  type: "Error",
  code,
  basicValue: code,
  basicType: "Error",
  errorType: ERROR_TYPES[code],
  ...(message === undefined ? {} : { message }),
});

const ERROR_TYPES: Readonly<Record<string, string>> = {
  "#VALUE!": "Value",
  "#N/A": "NotAvailable",
  "#DIV/0!": "Div0",
  "#NUM!": "Num",
  "#NULL!": "Null",
};

export const refusedValue = (message: string) => serialized("#VALUE!", message);
export const notAvailable = (message: string) => serialized("#N/A", message);
