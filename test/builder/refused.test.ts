import { calculated } from "./calculated-sheet";
import { built } from "./drafts";
import { openWithFunctions } from "./sheets-with-functions";

/** The ledger says in its first cell alone that a fill is refused; the others are empty, which is no result of 0. */
test("a fee of 5 % is refused, and neither position nor coins are shown as if nothing had been traded", async () => {
  const plan = built({ fills: "{46346,-2000,69500,0.0005;46347,-1500,70500,0.0002}", price: "80000" }).plan();
  const areaOf = (name: string) => plan.names.find((one) => one.name === name)?.area;
  const { row, column } = areaOf("fill_fees") as { row: number; column: number };
  const excel = await openWithFunctions();
  const cells = await calculated(excel, "refused", plan, { row, column, value: 0.05 });
  excel.close();
  const names = ["open_contracts", "fills_net", "realised", "holding", "floating_coins"];
  expect(names.map((name) => cells[areaOf(name)?.row ?? -1]?.[areaOf(name)?.column ?? -1])).toEqual(
    names.map(() => "#VALUE!"),
  );
});

test("a contract that nobody lists leaves no funding of 0 beside the path's refused ledger", async () => {
  const plan = built().plan();
  const areaOf = (name: string) => plan.names.find((one) => one.name === name)?.area;
  const [venue, paid] = [areaOf("venue"), areaOf("path_paid")];
  const excel = await openWithFunctions();
  const { row = -1, column = -1 } = venue ?? {};
  const cells = await calculated(excel, "refused", plan, { row, column, value: "nowhere" });
  excel.close();
  const shown = cells.slice(paid?.row, (paid?.row ?? 0) + (paid?.rows ?? 0)).map((line) => line[paid?.column ?? -1]);
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter((value) => value !== "#N/A")).toEqual([]);
});
