import { CellError } from "../../../../src/catalog/declare/cell";
import { ofAnotherVersion } from "../../../../src/taskpane/view/share/compared-records";
import { MemoryWorkbook } from "../../../../src/workbook/memory/memory-workbook";
import { withItsRecord } from "../../../builder/record/recorded";

const LIQ = "=COINM.LIQ_PRICE(Z1,70000,0.5,0.005,100)";
// the value printed in the README: a short of 3,500 contracts of 100 USD on half a coin
const RIGHT = 77_388.88888888889;

/** A hedge sheet of version 0.9.0 with a formula beside it that shows a number. */
async function leftWith(shows: number) {
  const workbook = new MemoryWorkbook(["Sheet1"], (formula) => (formula === LIQ ? shows : new CellError("#NAME?")));
  const inserted = await workbook.insertSheet(await withItsRecord({}, { version: "0.9.0" }), { kind: "new sheet" });
  if (inserted.outcome !== "written") throw new Error(inserted.outcome);
  const { sheet = "" } = inserted.at;
  workbook.enter({ sheet, cells: "Z1" }, [[-3_500], [{ formula: LIQ }]]);
  return { workbook, sheet };
}
const named = async ({ workbook }: { workbook: MemoryWorkbook }, version: string) =>
  ofAnotherVersion(workbook, version, () => Promise.resolve());

test("results that this version would change in a sheet of another one are named, with both numbers", async () => {
  const left = await leftWith(77_348.06629834254);
  const at = { sheet: left.sheet, cells: "Z2" };
  expect(await named(left, "1.0.0")).toEqual([
    { sheet: left.sheet, version: "0.9.0", otherwise: [{ at, shows: 77_348.06629834254, gives: RIGHT }] },
  ]);
});

test("nothing is asked where results stay, nor in a sheet of this very version", async () => {
  expect(await named(await leftWith(RIGHT), "1.0.0")).toEqual([]);
  expect(await named(await leftWith(77_348.06629834254), "0.9.0")).toEqual([]);
});
