import { convert, convertBack } from "../../src/native/convert/convert";
import { converted, type Conversion } from "../../src/native/convert/conversion";
import { frozen, hasOurs } from "../../src/native/convert/frozen";
import { repairOf } from "../../src/native/convert/repair";
import type { FormulaChange } from "../../src/workbook/cells-in-use";
import type { CellAddress } from "../../src/workbook/cell-address";
import { openExcelDesk, type ExcelDesk } from "../workbook/excel/excel-desk";
import { toTheEnd } from "./to-the-end";

/** On Microsoft's own Office.js: whatever request the host refuses, a workbook is as it was, or completely done. */

const AT = [
  { sheet: "Sheet1", cells: "B2" },
  { sheet: "Sheet1", cells: "B3" },
  { sheet: "My sheet", cells: "C3" },
];
const OURS = [
  "=COINM.NOTIONAL(-3500, 70000,100)",
  "=2*COINM.NOTIONAL(1,70000)",
  "= COINM.FUNDING_COST(1,70000,0.0001)",
];

let desk: ExcelDesk;
beforeAll(async () => {
  desk = await openExcelDesk();
});
afterAll(() => desk.close());

const held = async (): Promise<string[]> => {
  const { sheets } = await desk.workbook.cellsInUse();
  return sheets.flatMap(({ formulas }) => formulas.flat().filter((formula) => formula !== ""));
};
const enter = async (formulas: readonly string[]): Promise<void> => {
  for (const [place, at] of AT.entries()) await desk.enter(at, [[formulas[place] as string]]);
};
const planOf = async (): Promise<Conversion> =>
  (await converted(await desk.workbook.cellsInUse(), { kind: "workbook" }, "plain")) as Conversion;

/** Refuses one request after the other until the work gets through untouched; looks at the workbook after each. */
async function atEveryRequest(work: () => Promise<unknown>, look: (worked: boolean) => Promise<void>): Promise<number> {
  for (let request = 1; ; request++) {
    await desk.refuse(request);
    const before = desk.requests();
    const worked = await work().then(
      () => true,
      () => false,
    );
    const sent = desk.requests() - before;
    await desk.obey();
    await look(worked);
    if (sent < request) return request - 1;
  }
}

test("a conversion that the host refuses at any request", async () => {
  await enter(OURS);
  const plan = await planOf();
  expect(plan.changes).toHaveLength(3);
  const written = plan.changes.map(({ to }) => to);
  const tried = await atEveryRequest(
    () => convert(desk.workbook, plan),
    async (worked) => {
      expect(await held()).toEqual(worked ? written : OURS);
      expect(await convertBack(desk.workbook)).toMatchObject({ outcome: "written", others: [] });
      expect(await held()).toEqual(OURS);
    },
  );
  expect(tried).toBeGreaterThanOrEqual(6);
});

test("a conversion whose texts are kept in several pieces, beside those of an earlier one", async () => {
  const [first, ...others] = OURS.map((formula) => `${formula}&"${"x".repeat(7900)}"`) as [string, string, string];
  const earlier = "=COINM.NOTIONAL(7,70000)";
  await enter([earlier, ...others]);
  const { changes } = await planOf();
  const [one, ...rest] = changes as [FormulaChange, ...FormulaChange[]];
  await convert(desk.workbook, { changes: [one] });
  await desk.enter({ sheet: "My sheet", cells: "E5" }, [[first]]);
  const added = await planOf();
  const before = [one.to, ...others, first];
  expect(await held()).toEqual(before);
  const tried = await atEveryRequest(
    () => convert(desk.workbook, added),
    async (worked) => {
      expect(await held()).toEqual(worked ? [one.to, ...added.changes.map(({ to }) => to)] : before);
      expect(await convertBack(desk.workbook)).toMatchObject({ outcome: "written", others: [] });
      expect(await held()).toEqual([earlier, ...others, first]);
      await convert(desk.workbook, { changes: [one] });
    },
  );
  expect(rest).toHaveLength(2);
  expect(tried).toBeGreaterThanOrEqual(9);
  await convertBack(desk.workbook);
  await desk.enter({ sheet: "My sheet", cells: "E5" }, [[""]]);
});

test("a way back that the host refuses at any request", async () => {
  await enter(OURS);
  const plan = await planOf();
  const written = plan.changes.map(({ to }) => to);
  await convert(desk.workbook, plan);
  const tried = await atEveryRequest(
    () => convertBack(desk.workbook),
    async () => {
      const now = await held();
      expect([OURS, written]).toContainEqual(now);
      // and from there it goes on: forth where it is back, and back at the next try
      expect(await convertBack(desk.workbook)).toMatchObject({ outcome: "written", others: [] });
      expect(await held()).toEqual(OURS);
      await convert(desk.workbook, plan);
    },
  );
  expect(tried).toBeGreaterThanOrEqual(5);
  await convertBack(desk.workbook);
});

test("a repair that the host refuses at any request", async () => {
  const lost = OURS.map((formula) => formula.replace("COINM.", "_xldudf_COINM_"));
  await enter(lost);
  const tried = await atEveryRequest(
    async () => {
      const { changes } = await toTheEnd(repairOf(await desk.workbook.cellsInUse(), { kind: "workbook" }));
      expect(changes).toHaveLength(3);
      await desk.workbook.replaceFormulas(changes);
    },
    async (worked) => {
      expect(await held()).toEqual(worked ? OURS : lost);
      await enter(lost);
    },
  );
  expect(tried).toBeGreaterThanOrEqual(4);
});

test("a freeze that the host refuses at any request", async () => {
  // no add-in is here to calculate them: what they show is what a spreadsheet's own function gives
  const shown = [
    "=IF(FALSE,COINM.NOTIONAL(1,2),7.25)",
    '=IF(TRUE,"none",COINM.NOTIONAL(1,2))',
    "=IF(FALSE,COINM.UNWIND(5),-1E-7)",
  ];
  await enter(shown);
  const tried = await atEveryRequest(
    async () => {
      const { changes } = await toTheEnd(frozen(await desk.workbook.cellsInUse(hasOurs), { kind: "workbook" }));
      expect(changes).toHaveLength(3);
      await convert(desk.workbook, { changes });
    },
    async (worked) => {
      expect(await held()).toEqual(worked ? ["=7.25", '="none"', "=-1E-7"] : shown);
      expect(await convertBack(desk.workbook)).toMatchObject({ outcome: "written", others: [] });
      expect(await held()).toEqual(shown);
    },
  );
  expect(tried).toBeGreaterThanOrEqual(9);
});

test("a removal of every trace that the host refuses at any request", async () => {
  const places = { _coinm_one: AT[0] as CellAddress, _coinm_two: AT[2] as CellAddress };
  const texts = { hedges: "5 BTC", native: "1", "native.0": "[]" };
  const kept = async (): Promise<readonly unknown[]> => [
    ...(await desk.workbook.whereabouts(Object.keys(places))),
    ...(await Promise.all(Object.keys(texts).map((name) => desk.workbook.kept(name)))),
  ];
  const shownNames = async (): Promise<string[]> =>
    desk.excel.run(async (context) => {
      const names = context.workbook.names.load("items/name, items/visible");
      await context.sync();
      return names.items.filter(({ name, visible }) => visible && name.startsWith("_coinm_")).map(({ name }) => name);
    });
  const fill = async (): Promise<void> => {
    await desk.workbook.removeTraces();
    for (const [name, at] of Object.entries(places)) await desk.workbook.hold(name, at);
    for (const [name, text] of Object.entries(texts)) await desk.workbook.keep(name, text);
  };
  await fill();
  const before = await kept();
  expect(before).toEqual([...Object.values(places), ...Object.values(texts)]);
  const tried = await atEveryRequest(
    () => desk.workbook.removeTraces(),
    async (worked) => {
      expect(await kept()).toEqual(worked ? before.map(() => undefined) : before);
      expect(await shownNames()).toEqual([]);
      await fill();
    },
  );
  expect(tried).toBeGreaterThanOrEqual(2);
});

test("what half of a removal has deleted is put back", async () => {
  const at = AT[0] as CellAddress;
  await desk.workbook.removeTraces();
  await desk.workbook.hold("_coinm_one", at);
  await desk.workbook.keep("hedges", "5 BTC");
  for (const done of [0.3, 0.6, 0.9, 1]) {
    await desk.refuse(2, { done });
    await expect(desk.workbook.removeTraces()).rejects.toThrow("Excel stopped the request");
    await desk.obey();
    expect(await desk.workbook.kept("hedges")).toBe("5 BTC");
    expect(await desk.workbook.whereabouts(["_coinm_one"])).toEqual([at]);
  }
});
