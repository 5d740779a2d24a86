/** What `Office.context.requirements.isSetSupported` answers: a current Excel on the desktop. */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.20",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.2",
  RichApiRuntime: "1.1",
};
