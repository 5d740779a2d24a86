import { ROW_KEYS } from "./row-columns";
import type { RowFound, RowTexts } from "./read-rows";
import { changedSince, type Hedges } from "./sync-state";

type Texts = Partial<RowTexts>;
type Unwritten = Readonly<Record<string, Texts>>;

/**
 * What a pane counts as agreed before it has seen the table: its hedges as it opened with them, and as it handed them
 * over for a table that may be there though nobody said so. Whatever is written in the pane since is newer.
 */
export class BeforeMeeting {
  readonly #opened: Hedges;
  readonly #handed: Hedges[] = [];

  constructor(
    opened: Hedges,
    private readonly unwritten: Unwritten,
  ) {
    this.#opened = opened;
  }

  handOver(hedges: Hedges): void {
    this.#handed.push(hedges);
  }

  /** To be kept for a pane that is opened later, where there is or may be a table. */
  unwrittenTexts(now: Hedges, mayBeThere: boolean): Record<string, Texts> {
    if (!mayBeThere && this.#handed.length === 0) return { ...this.unwritten };
    return { ...changedSince(this.#opened, now), ...this.unwritten };
  }

  /** By hedge, for the rows of the table that is met. */
  agreedIn(rows: readonly RowFound[]): Record<string, Texts> {
    return Object.fromEntries(
      rows.flatMap(({ id, texts }) => (id === undefined ? [] : [[id, this.#agreedOf(id, texts)] as const])),
    );
  }

  /** A text of the table that was the pane's own at some time is what the pane has written since upon. */
  #agreedOf(id: string, there: Texts): Texts {
    const own = [this.#opened, ...this.#handed].flatMap((hedges) => hedges.get(id)?.texts ?? []);
    const [first] = own;
    const agreed = ROW_KEYS.map((key) => [key, own.find((texts) => texts[key] === there[key])?.[key] ?? first?.[key]]);
    const known = Object.fromEntries(agreed.filter(([, text]) => text !== undefined)) as Texts;
    return { ...known, ...(Object.hasOwn(this.unwritten, id) ? this.unwritten[id] : {}) };
  }
}
