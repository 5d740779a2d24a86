import { linkName, movedLinks } from "../../../../src/taskpane/view/hedge/held-links";
import { rowLabel } from "../../../../src/taskpane/view/hedge/row-label";
import { START, type Draft } from "../../../../src/builder/draft/draft";
import { MemoryWorkbook } from "../../../../src/workbook/memory/memory-workbook";

const TABLE = [
  ["Coin", "Venue", "Held"],
  ["BTC", "Binance", 12],
  ["ETH", "Deribit", 150],
  ["SOL", "Bybit", 4000],
];
const C2 = { sheet: "Sheet1", cells: "C2" };
const name = linkName("coins", 0);
const draft: Draft = { ...START, coins: "Sheet1!C2" };

async function linked(label?: string) {
  const workbook = new MemoryWorkbook(["Sheet1"]);
  workbook.enter({ sheet: "Sheet1", cells: "A1" }, TABLE);
  await workbook.hold(name, C2);
  const moved = (lost: "coins"[] = []) =>
    movedLinks(workbook, { held: { coins: name }, labels: { coins: label }, draft }, lost);
  const sort = (order: readonly number[]) =>
    workbook.enter(
      { sheet: "Sheet1", cells: "A2" },
      order.map((row) => TABLE[row] ?? []),
    );
  return { workbook, moved, sort };
}

test("the label of a row is the first word of the filled cells on its left, if no other row has it", async () => {
  const { workbook } = await linked();
  expect(await rowLabel(workbook, C2)).toBe("BTC");
  workbook.enter({ sheet: "Sheet1", cells: "A9" }, [["btc"]]);
  expect(await rowLabel(workbook, C2)).toBeUndefined();
  expect(await rowLabel(workbook, { sheet: "Sheet1", cells: "A2" })).toBeUndefined();
  expect(await rowLabel(workbook, { sheet: "Sheet1", cells: "F5" })).toBeUndefined();
});

test("a link goes with its row when the table is sorted, and its name after it", async () => {
  const { workbook, moved, sort } = await linked("BTC");
  expect(await moved()).toEqual([]);
  sort([3, 2, 1]);
  expect(await moved()).toEqual([{ field: "coins", from: "Sheet1!C2", to: "Sheet1!C4", why: "" }]);
  expect(await workbook.whereabouts([name])).toEqual([{ sheet: "Sheet1", cells: "C4" }]);
});

test("without a label the number that has come to stand there would act: this is what labels are for", async () => {
  const { workbook, moved, sort } = await linked();
  sort([3, 2, 1]);
  expect(await moved()).toEqual([]);
  expect(await workbook.read(C2)).toEqual([[4000]]);
});

test("a row that is gone, or is there twice, is a link that is lost, and found again when it is back", async () => {
  const { moved, sort } = await linked("BTC");
  const why = "its row was “BTC”, and no row is any more";
  sort([3, 2, 3]);
  expect(await moved()).toEqual([{ field: "coins", from: "Sheet1!C2", to: undefined, why }]);
  sort([3, 1, 1]);
  expect(await moved()).toMatchObject([{ to: undefined }]);
  sort([1, 2, 3]);
  expect(await moved(["coins"])).toEqual([{ field: "coins", from: "Sheet1!C2", to: "Sheet1!C2", why: "" }]);
});

test("a name of the user's own that stands for other cells now is followed, one that is gone is lost", async () => {
  const { workbook } = await linked();
  const links = { held: { coins: "my_coins" }, labels: {}, draft };
  expect(await movedLinks(workbook, links, [])).toEqual([
    { field: "coins", from: "Sheet1!C2", to: undefined, why: "the name my_coins leads to no cells any more" },
  ]);
  await workbook.hold("my_coins", { sheet: "Sheet1", cells: "C3" });
  expect(await movedLinks(workbook, links, [])).toEqual([
    { field: "coins", from: "Sheet1!C2", to: "Sheet1!C3", why: "" },
  ]);
});
