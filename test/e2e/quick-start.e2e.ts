import path from "node:path";
import { startWorkbench, type Workbench } from "../../workbench/server/start-workbench";
import { browserForTests } from "./open-for-tests";
import { openPage } from "./open-page";

const outDir = path.resolve("node_modules/.cache/coin-m-hedge/quick");

describe("the workbench as npm start makes it, with a pane that is bundled quickly", () => {
  const browser = browserForTests();
  const others = process.env["WORKBENCH_URL"];
  let quick: Workbench;
  beforeAll(async () => {
    quick = await startWorkbench({ port: 3240, outDir, quick: true });
    process.env["WORKBENCH_URL"] = quick.url;
  }, 120_000);
  afterAll(async () => {
    process.env["WORKBENCH_URL"] = others;
    await quick.close();
  });

  test("computes in cells, and opens the pane with what it loads later", async () => {
    const { setCells, value, pane, complaints, close } = await openPage(browser());
    await setCells("B40", [["=COINM.LIQ_PRICE(-3500,70000,0.5,0.005,100)"]]);
    expect(await value("B40")).toBe(77388.88888888889);
    await pane.getByText("Sell 3,500 contracts at about 70,000").first().waitFor();
    await pane.getByRole("tab", { name: "Functions" }).click();
    await pane.getByRole("option", { name: /LIQ_PRICE_TIERED/ }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
