import type { Run } from "./sheet-writer";

/** Under these the add-in keeps texts in a workbook's settings, and holds cells by hidden names. */
const SETTINGS = /^coinm\./;
const NAMES = /^_coinm_/i;

interface Traces {
  readonly texts: readonly { readonly key: string; readonly value: unknown }[];
  readonly held: readonly { readonly name: string; readonly formula: string }[];
}

/** Deletes all of both, in one request. Of a request that fails some may have been done: that is put back. */
export async function removeTraces(run: Run): Promise<number> {
  const traces = await run(tracesIn);
  try {
    await run((context) => deleted(context, traces));
  } catch (error) {
    await run((context) => putBack(context, traces));
    throw error;
  }
  return traces.texts.length + traces.held.length;
}

async function tracesIn(context: Excel.RequestContext): Promise<Traces> {
  const { settings, names } = context.workbook;
  settings.load("items/key, items/value");
  names.load("items/name, items/formula, items/visible");
  await context.sync();
  return {
    texts: settings.items.filter(({ key }) => SETTINGS.test(key)).map(({ key, value }) => ({ key, value })),
    held: names.items
      .filter(({ name, visible }) => NAMES.test(name) && !visible)
      .map(({ name, formula }) => ({ name, formula: String(formula) })),
  };
}

async function deleted(context: Excel.RequestContext, { texts, held }: Traces): Promise<void> {
  const { settings, names } = context.workbook;
  for (const { key } of texts) settings.getItem(key).delete();
  for (const { name } of held) names.getItem(name).delete();
  await context.sync();
}

async function putBack(context: Excel.RequestContext, { texts, held }: Traces): Promise<void> {
  const { settings, names } = context.workbook;
  for (const { key, value } of texts) settings.add(key, value);
  const left = held.map(({ name }) => names.getItemOrNullObject(name));
  await context.sync();
  for (const [place, { name, formula }] of held.entries())
    if (left[place]?.isNullObject) names.add(name, formula).visible = false;
  await context.sync();
}
