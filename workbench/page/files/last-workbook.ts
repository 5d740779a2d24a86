import { tellDeveloper } from "../../tell-developer";
import { WorkbookStore } from "./workbook-store";
import type { Stored } from "./workbook-store";

const mostTries = 2;

export interface LastWorkbook {
  store: WorkbookStore | undefined;
  /** Nothing where the browser has kept nothing: the page shows its example. */
  shown: Stored | undefined;
}

/**
 * The workbook that was in front when the page was left. One that was opened from a file and could not be shown makes way
 * for the one before it, or the page would never open again.
 */
export async function lastWorkbook(): Promise<LastWorkbook> {
  let store: WorkbookStore;
  try {
    store = await WorkbookStore.open();
  } catch (error) {
    tellDeveloper("The browser keeps nothing for the workbench.", error);
    return { store: undefined, shown: undefined };
  }
  const shown = await store.read("current");
  if (!shown?.news) return { store, shown };
  if (shown.news.tries < mostTries) {
    await store.keep({ ...shown, news: { ...shown.news, tries: shown.news.tries + 1 } });
    return { store, shown };
  }
  const before = await store.read("before");
  if (before) await store.keep(before);
  const words = `${shown.name} could not be shown. This is what was here before.`;
  return { store, shown: before && { ...before, news: { words, left: [], tries: 0 } } };
}
