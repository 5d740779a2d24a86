/** Under these the add-in keeps texts in a workbook's settings, and holds cells by hidden names. */
const SETTINGS = /^coinm\./;
const NAMES = /^_coinm_/i;

/** Deletes all of both, in one request; what a host has left of them goes at the next. */
export async function removeTraces(context: Excel.RequestContext): Promise<number> {
  const { settings, names } = context.workbook;
  settings.load("items/key");
  names.load("items/name, items/visible");
  await context.sync();
  const ours = [
    ...settings.items.filter(({ key }) => SETTINGS.test(key)),
    ...names.items.filter(({ name, visible }) => NAMES.test(name) && !visible),
  ];
  for (const one of ours) one.delete();
  await context.sync();
  return ours.length;
}
