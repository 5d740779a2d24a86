import { HedgeTable, type PaneHedges, type TablePort } from "../../../src/builder/rows/hedge-table";
import type { RowTexts } from "../../../src/builder/rows/read-rows";
import { ROW_KEYS, type RowKey } from "../../../src/builder/rows/row-columns";
import { newHedgeNumber, rowId } from "../../../src/builder/rows/row-id";
import type { Hedges, Mine } from "../../../src/builder/rows/sync-state";
import { START } from "../../../src/builder/draft/draft";

/** A hedge as the pane opens with it, and what is said of it beside. */
export const textsOf = (own: Partial<RowTexts> = {}): RowTexts => ({
  ...START,
  name: "BTC",
  beta_in_book: "1",
  sheet: "",
  ...own,
});

export const idOf = (number: number): string => rowId(newHedgeNumber(number / 1000));

/** A pane without its page: hedges, what is being typed in them, and which of them is open. */
export class PaneModel implements PaneHedges {
  readonly table: HedgeTable;
  readonly hedges = new Map<string, RowTexts>();
  readonly typing = new Map<string, Set<RowKey>>();
  readonly fillsAt = new Map<string, string>();
  open_: string | undefined;

  constructor(
    port: TablePort,
    readonly name: string,
    hedges: Readonly<Record<string, RowTexts>> = {},
    unwritten: Readonly<Record<string, Partial<RowTexts>>> = {},
  ) {
    for (const [id, texts] of Object.entries(hedges)) this.hedges.set(id, texts);
    this.table = new HedgeTable(port, this, name, unwritten);
  }

  now(): Hedges {
    return new Map(
      [...this.hedges].map(([id, texts]): [string, Mine] => [
        id,
        { texts, busy: this.typing.get(id) ?? new Set(), open: this.open_ === id, fillsAt: this.fillsAt.get(id) },
      ]),
    );
  }
  take(id: string, texts: Partial<RowTexts>, was: RowTexts): void {
    const now = this.hedges.get(id);
    if (!now) return;
    const keys = ROW_KEYS.filter((key) => texts[key] !== undefined && now[key] === was[key]);
    this.hedges.set(id, { ...now, ...Object.fromEntries(keys.map((key) => [key, texts[key]])) });
  }
  async open(id: string, texts: RowTexts): Promise<boolean> {
    this.hedges.set(id, texts);
    return true;
  }
  takeOut(id: string): void {
    this.hedges.delete(id);
    this.typing.delete(id);
  }

  write(id: string, key: RowKey, text: string): void {
    this.hedges.set(id, { ...(this.hedges.get(id) as RowTexts), [key]: text });
  }
  type(id: string, key: RowKey): void {
    this.typing.set(id, new Set([...(this.typing.get(id) ?? []), key]));
  }
  rest(id: string): void {
    this.typing.delete(id);
  }
  get questions() {
    return this.table.view.kind === "read" ? this.table.view.questions : [];
  }
  get rows() {
    return this.table.view.kind === "read" ? this.table.view.read.rows : [];
  }
}
