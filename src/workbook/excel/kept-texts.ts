/**
 * Texts that the add-in keeps in the workbook are settings of it (ExcelApi 1.4): saved with the file, the add-in's alone,
 * and no step of the user's undo history.
 */
const KEPT = "coinm.kept.";

export async function readKept(context: Excel.RequestContext, name: string): Promise<string | undefined> {
  const setting = context.workbook.settings.getItemOrNullObject(KEPT + name).load("value");
  await context.sync();
  return setting.isNullObject ? undefined : String(setting.value);
}

export async function writeKept(context: Excel.RequestContext, name: string, text: string): Promise<void> {
  context.workbook.settings.add(KEPT + name, text);
  await context.sync();
}
