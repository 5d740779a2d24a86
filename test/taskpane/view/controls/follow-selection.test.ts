import { followSelection } from "../../../../src/taskpane/view/controls/follow-selection";
import type { CellAddress } from "../../../../src/workbook/cell-address";

/** A workbook whose user selects cells, and which answers when it is told to. */
class Selecting {
  readonly page = new EventTarget();
  readonly told: (string | undefined)[] = [];
  asked = 0;
  listeners = new Set<() => void>();
  readonly #answers: ((cells: string | undefined) => void)[] = [];
  readonly stop = followSelection(
    {
      selectedCell: () => {
        this.asked++;
        return new Promise<CellAddress>((resolve, reject) =>
          this.#answers.push((cells) => (cells === undefined ? reject(new Error("busy")) : resolve({ cells }))),
        );
      },
      onSelection: async (selected) => {
        this.listeners.add(selected);
        return () => void this.listeners.delete(selected);
      },
    },
    (address) => this.told.push(address?.cells),
    this.page,
  );

  select(): void {
    for (const listener of this.listeners) listener();
  }

  async answer(question: number, cells: string | undefined): Promise<void> {
    this.#answers[question]?.(cells);
    await jest.advanceTimersByTimeAsync(0);
  }
}

describe("the selected cell is followed", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test("once at the beginning, and once for a selection that is dragged over fifty cells", async () => {
    const user = new Selecting();
    await user.answer(0, "A1");
    for (let cell = 0; cell < 50; cell++) {
      user.select();
      await jest.advanceTimersByTimeAsync(20);
    }
    expect(user.asked).toBe(1);
    await jest.advanceTimersByTimeAsync(200);
    expect(user.asked).toBe(2);
    await user.answer(1, "A50");
    expect(user.told).toEqual(["A1", "A50"]);
  });

  test("an answer that a later one has overtaken is not told", async () => {
    const user = new Selecting();
    user.select();
    await jest.advanceTimersByTimeAsync(150);
    await user.answer(1, "B2");
    await user.answer(0, "A1");
    expect(user.told).toEqual(["B2"]);
  });

  test("where Excel will not answer that is told, and the pane's focus asks again", async () => {
    const user = new Selecting();
    await user.answer(0, undefined);
    user.page.dispatchEvent(new Event("focus"));
    await jest.advanceTimersByTimeAsync(150);
    await user.answer(1, "C3");
    expect(user.told).toEqual([undefined, "C3"]);
  });

  test("nothing is asked or told once it has stopped, as it does while the pane is hidden", async () => {
    const user = new Selecting();
    await jest.advanceTimersByTimeAsync(0);
    user.select();
    user.stop();
    user.page.dispatchEvent(new Event("focus"));
    user.select();
    await jest.advanceTimersByTimeAsync(500);
    await user.answer(0, "A1");
    expect([user.asked, user.told, user.listeners.size]).toEqual([1, [], 0]);
  });
});
