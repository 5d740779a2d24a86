import type { BookSheet } from "../../../workbench/xlsx/book";
import { built, KINDS } from "../../builder/drafts";
import { comparable, roundTrip } from "./round-trip";

// Each is inserted, saved, opened and calculated as a whole.
jest.setTimeout(240_000);

/** Spills of every shape, a table of tiers, fills; every kind of sheet stands before the judges. */
test.each(["a tier table, by the liquidation price", "partly filled, in dollars"])(
  "%s is the same in a workbench that opens its file",
  async (kind) => {
    const { saved, opened, drawnBefore, drawnAfter, left } = await roundTrip([built(KINDS[kind]).plan()]);
    expect(left).toEqual([]);
    expect(comparable(opened)).toEqual(comparable(saved));
    expect(drawnAfter).toEqual(drawnBefore);
    const hedge = saved.sheets[1] as BookSheet;
    expect(hedge.cells.filter(({ formula }) => formula?.includes("COINM.")).length).toBeGreaterThan(5);
    expect([hedge.charts, saved.names, hedge.validations].every(({ length }) => length > 0)).toBe(true);
  },
);
