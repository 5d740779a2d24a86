/** The keys of what outlives a reload of the page. Others belong to cells, which do not. */
const OUTLIVES = /^coinm\.kept\./;

/** Whether a setting belongs to the browser, whatever workbook is open. */
export const outlives = (key: string): boolean => OUTLIVES.test(key);

/** Settings of a workbook that nobody saves: the browser keeps what an Excel file would. */
export class KeptSettings extends Map<string, unknown> {
  constructor(private readonly storage: Storage) {
    super();
    for (let index = 0; index < storage.length; index++) {
      const key = storage.key(index) ?? "";
      if (OUTLIVES.test(key)) super.set(key, storage.getItem(key));
    }
  }

  override set(key: string, value: unknown): this {
    if (OUTLIVES.test(key)) this.storage.setItem(key, String(value));
    return super.set(key, value);
  }

  override delete(key: string): boolean {
    if (OUTLIVES.test(key)) this.storage.removeItem(key);
    return super.delete(key);
  }
}
