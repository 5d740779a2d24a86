import { convert, convertBack } from "../../src/native/convert/convert";
import { converted } from "../../src/native/convert/conversion";
import { built, KINDS } from "../builder/drafts";
import { formulasOf, inserted } from "./plan-in-memory";

/** The functions whose formulas a sheet of the builder's has that need no more than one cell's formula. */
const CLOSED = /^=COINM\.(?:HEDGE_CONTRACTS|BANKRUPTCY_PRICE|HEDGE_COST|PROXY_HEDGE|LIQ_PRICE|INVERSE_PNL)\(/;

test.each(Object.entries(KINDS))(
  "%s: an inserted hedge sheet, which calls its cells by names, is written without the add-in and comes back",
  async (_kind, changes) => {
    const workbook = await inserted(built(changes).plan());
    const before = await workbook.cellsInUse();
    const plan = await converted(before, { kind: "workbook" }, "let");
    const unlike = plan?.stays.filter(
      ({ formula, reason }) => CLOSED.test(formula) && !/tiers|with the add-in$/.test(formula + reason),
    );
    expect(unlike).toEqual([]);
    expect(plan?.changes.length).toBeGreaterThanOrEqual(5);
    expect(plan?.difference).toBeLessThan(1e-12);
    expect(await convert(workbook, { changes: plan?.changes ?? [] })).toEqual({ outcome: "written" });
    expect(await convertBack(workbook)).toMatchObject({ outcome: "written", others: [], cells: plan?.changes.length });
    expect(formulasOf(await workbook.cellsInUse())).toEqual(formulasOf(before));
  },
);
