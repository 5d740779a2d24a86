import { CellError } from "../../src/catalog/declare/cell";
import { givenOtherwise } from "../../src/native/convert/given-otherwise";
import { hasOurs } from "../../src/native/convert/frozen";
import { MemoryWorkbook } from "../../src/workbook/memory/memory-workbook";

const LIQ = "=COINM.LIQ_PRICE(A1,70000,0.5,0.005,100)";

/** A workbook as another version left it: its formulas show what that one calculated. */
function leftBy(
  values: Readonly<Record<string, ReturnType<ConstructorParameters<typeof MemoryWorkbook>[1] & object>>>,
) {
  const workbook = new MemoryWorkbook(["Hedge"], (formula) => values[formula] ?? new CellError("#NAME?"));
  workbook.enter({ sheet: "Hedge", cells: "A1" }, [[-3_500]]);
  return workbook;
}
const otherIn = async (workbook: MemoryWorkbook, kept: Parameters<typeof givenOtherwise>[1] = []) =>
  (await givenOtherwise(await workbook.cellsInUse(), kept)).map(({ at, shows, gives }) => [at.cells, shows, gives]);

// the value printed in the README: a short of 3,500 contracts of 100 USD on half a coin
const RIGHT = 77_388.88888888889;

test("a result that this version calculates otherwise is named before it is overwritten, with both numbers", async () => {
  const workbook = leftBy({ [LIQ]: 77_348.06629834254 });
  workbook.enter({ sheet: "Hedge", cells: "B1" }, [[{ formula: LIQ }], [{ formula: `${LIQ}*2` }]]);
  expect(await otherIn(workbook)).toEqual([["B1", 77_348.06629834254, RIGHT]]);
});

test("what is calculated the same is not named, nor a difference in the last of sixteen digits", async () => {
  for (const value of [RIGHT, RIGHT * (1 + 2 ** -52)]) {
    const workbook = leftBy({ [LIQ]: value });
    workbook.enter({ sheet: "Hedge", cells: "B1" }, [[{ formula: LIQ }]]);
    expect(await otherIn(workbook)).toEqual([]);
  }
});

test("a refusal in place of a number is named, a cell that has not been calculated is not", async () => {
  const none = "=COINM.LIQ_PRICE(A1,70000,5,0.005,100)";
  const workbook = leftBy({ [none]: 139_440 });
  workbook.enter({ sheet: "Hedge", cells: "B1" }, [[{ formula: none }], [{ formula: LIQ }]]);
  expect(await otherIn(workbook)).toEqual([["B1", 139_440, new CellError("#N/A")]]);
});

test("of a block the first other cell counts", async () => {
  const split = "=COINM.HEDGE_SPLIT(50,-6000,60000,100)";
  const workbook = leftBy({ [split]: [[600_000, 41]] });
  workbook.enter({ sheet: "Hedge", cells: "B1" }, [[{ formula: split }]]);
  const inUse = await workbook.cellsInUse();
  expect(hasOurs(split)).toBe(true);
  // design/functions.md: HEDGE_SPLIT(50, -6000, 60000, 100) is {600000, 40}
  expect(await givenOtherwise(inUse)).toMatchObject([{ at: { cells: "B1" }, shows: 41, gives: 40 }]);
});

test("a value that was frozen is held against the formula that would come back", async () => {
  const workbook = leftBy({});
  workbook.enter({ sheet: "Hedge", cells: "B1" }, [[77_348]]);
  const kept = [{ at: { sheet: "Hedge", cells: "B1" }, formula: LIQ }];
  expect(await otherIn(workbook, kept)).toEqual([["B1", 77_348, RIGHT]]);
});

test("a formula that cannot be followed is passed over", async () => {
  const mixed = `=OFFSET(A1,0,0)+${LIQ.slice(1)}`;
  const workbook = leftBy({ [mixed]: 1 });
  workbook.enter({ sheet: "Hedge", cells: "B1" }, [[{ formula: mixed }]]);
  expect(await otherIn(workbook)).toEqual([]);
});
