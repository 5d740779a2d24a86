import { convert, convertBack } from "../../src/native/convert/convert";
import { converted, type Conversion } from "../../src/native/convert/conversion";
import { repairOf } from "../../src/native/convert/repair";
import { openExcelDesk, type ExcelDesk } from "../workbook/excel/excel-desk";

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
      const { changes } = repairOf(await desk.workbook.cellsInUse(), { kind: "workbook" });
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
