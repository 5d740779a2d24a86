import { workbenchForTests } from "./open-for-tests";

/*
 * 4 BTC at 70,000 are 2,800 contracts of 100 USD, 150 ETH at 3,200 are 48,000 of 10: all is sold, on half of it as
 * margin. So 280,000 and 480,000 USD are locked. After +50 % none is liquidated, after a beta of 2.5 ETH is.
 */
// Each sheet is calculated whole when it is inserted, which a busy machine takes its time for.
jest.setTimeout(180_000);

describe("the book as a sheet of its own", () => {
  const sheet = workbenchForTests();
  const button = (name: string | RegExp) => sheet.pane.getByRole("button", { name });
  const field = (name: string) => sheet.pane.getByRole("textbox", { name, exact: true });
  const sells = (contracts: string) =>
    sheet.pane.getByRole("region", { name: "Headline" }).getByText(`Sell ${contracts} contracts at about`).waitFor();
  const insert = async () => {
    await button("Insert as a new sheet").click();
    await sheet.pane
      .getByRole("region", { name: "Insert", exact: true })
      .getByText(/^Inserted as the sheet/)
      .waitFor();
  };
  const bookSays = (text: string | RegExp) =>
    sheet.pane.getByRole("region", { name: "Insert the book" }).getByText(text).waitFor({ timeout: 60_000 });
  const cells = async (addresses: readonly string[]) =>
    Promise.all(addresses.map(async (address) => sheet.value(`Book!${address}`)));

  test("a hedge that is in no sheet goes into the book by its values, and that is said", async () => {
    await button(/^Holding/).click();
    await field("Coins held").fill("4");
    await sells("2,800");
    await insert();
    await button("Add a coin").click();
    const form = sheet.pane.getByRole("form", { name: "Add a coin" });
    await form.getByRole("combobox").selectOption("ETH: Binance COIN-M ETHUSD_PERP");
    await form.getByRole("textbox", { name: "ETH held" }).fill("150");
    await form.getByRole("textbox", { name: "Price of ETH, USD" }).fill("3200");
    await form.getByRole("button", { name: "Add to the book" }).click();
    await sells("48,000");
    await button(/^Book 760,000 USD · 100\s%/).click();
    await button("Insert the book as a sheet").click();
    await bookSays(
      "Inserted as the sheet “Book”. It follows “Hedge BTC”. ETH as values: insert the hedge as a sheet for it to be followed.",
    );
    expect(await sheet.formula("Book!E15")).toBe("='Hedge BTC'!price_now");
    expect(await cells(["B15", "C15", "D15", "E15", "F15", "H15"])).toEqual([
      "BTC",
      "Hedge BTC",
      4,
      70000,
      280000,
      280000,
    ]);
    expect(await cells(["B16", "D16", "E16", "F16", "H16", "F17", "H17"])).toEqual([
      "ETH",
      150,
      3200,
      480000,
      480000,
      760000,
      760000,
    ]);
  });

  test("another price in the sheet of a hedge, and the book follows", async () => {
    const [[found] = []] = await sheet.page.evaluate(async () => {
      const rows = [];
      for (let row = 17; row < 40; row++)
        if ((await window.workbench.value(`'Hedge BTC'!B${row}`)) === "Price now") rows.push(row);
      return [rows];
    });
    await sheet.setCells(`'Hedge BTC'!C${found}`, [[80000]]);
    // 4 at 80,000 hedged all over again: 3,200 contracts, worth 320,000
    await sheet.page.waitForFunction(async () => (await window.workbench.value("Book!F15")) === 320000);
    expect(await cells(["F17", "H17"])).toEqual([800000, 800000]);
    await sheet.setCells(`'Hedge BTC'!C${found}`, [[70000]]);
  });

  test("once every hedge has its sheet the book follows them all, and says what a move liquidates", async () => {
    await insert();
    await sheet.pane.getByRole("textbox", { name: "Beta of ETH" }).fill("2.5");
    await sheet.pane.getByText("Liquidated: ETH.").waitFor();
    await button("Insert the book as a sheet").click();
    await bookSays("Inserted as the sheet “Book 2”. It follows “Hedge BTC”, “Hedge ETH”.");
    const value = (address: string) => sheet.value(`'Book 2'!${address}`);
    expect(await value("E16")).toBe(3200);
    expect(await sheet.formula("'Book 2'!J16")).toBe(`=IFNA('Hedge ETH'!liq_price,"none")`);
    expect((await value("O16")) ?? "").toBe("");
    expect(await value("R16")).toBe("liquidated");
    // 4 BTC stay 280,000; of 150 ETH at 3,200 × (1 + 2.5 × 0.5) = 7,200 the 75 that were no margin are left
    expect(await value("Q17")).toBeCloseTo(280000 + 75 * 7200, 2);
    await sheet.pane.getByText("All rise: 820,000 USD", { exact: false }).waitFor();
  });

  test("a hedge that was changed in the pane since is named: the book shows what its sheet says", async () => {
    await field("Coins held").fill("75");
    await sells("24,000");
    await button("Insert the book as a sheet").click();
    await bookSays(
      "Inserted as the sheet “Book 3”. It follows “Hedge BTC”, “Hedge ETH”. It shows what those sheets say; the pane has other numbers for ETH: insert the hedge again for the book to have them.",
    );
    expect(await sheet.value("'Book 3'!C7")).toBe(760000);
    expect(await sheet.value("'Book 3'!D7")).toBe("USD, until a liquidation");
  });

  test("nothing in it went wrong", () => expect(sheet.complaints).toEqual([]));
});

describe("a fill of a hedge that has its sheet", () => {
  const sheet = workbenchForTests();
  const button = (name: string | RegExp) => sheet.pane.getByRole("button", { name });
  const form = () => sheet.pane.getByRole("form", { name: "What was traded" });
  const says = (text: string | RegExp) => sheet.pane.getByText(text).waitFor();
  const rowOf = (row: number) =>
    Promise.all(["F", "G", "H", "I", "J"].map((column) => sheet.value(`'Hedge BTC'!${column}${row}`)));
  const trade = async (contracts: string, price: string) => {
    await button("I have traded this…").click();
    await form().getByLabel("Day").fill("2026-11-20");
    await form().getByRole("textbox", { name: "Contracts" }).fill(contracts);
    await form().getByRole("textbox", { name: "Price" }).fill(price);
    await form().getByRole("button", { name: "Write it down" }).click();
  };
  const FIRST = 19;

  test("is written into its Fills as well, and the sheet is of the position from then on", async () => {
    await button("Insert as a new sheet").click();
    await says("Inserted as the sheet “Hedge BTC”.");
    await trade("1,000", "70,000");
    await says(`Written into 'Hedge BTC'!F${FIRST}:J${FIRST}.`);
    // 2026-11-20 is 46346 to a spreadsheet; the fee is the taker's of the table
    expect((await rowOf(FIRST)).slice(0, 4)).toEqual([46346, "sell", 1000, 70000]);
    await sheet.page.waitForFunction(async () =>
      String(await window.workbench.value("'Hedge BTC'!B2")).startsWith("Filled in part. Sell 2,500 contracts"),
    );
  });

  test("is written over nothing: a fill that its user wrote there comes before it, and is not taken back", async () => {
    await sheet.setCells(`'Hedge BTC'!F${FIRST + 1}`, [[46347, "sell", 500, 71000, 0]]);
    await trade("250", "72,000");
    await says(`Written into 'Hedge BTC'!F${FIRST + 2}:J${FIRST + 2}.`);
    expect((await rowOf(FIRST + 1)).slice(0, 4)).toEqual([46347, "sell", 500, 71000]);
    await button("Take the last back").click();
    await says(`Taken out of 'Hedge BTC'!F${FIRST + 2}:J${FIRST + 2}.`);
    expect(await rowOf(FIRST + 2)).toEqual([null, null, null, null, null]);
    await button("Take the last back").click();
    await says(
      "It is still in the sheet “Hedge BTC”, because its last fill is another one: take it out there yourself.",
    );
    expect((await rowOf(FIRST)).slice(0, 4)).toEqual([46346, "sell", 1000, 70000]);
  });

  test("a block that is full is said, and nothing is written", async () => {
    await sheet.setCells(`'Hedge BTC'!H${FIRST + 11}`, [[1]]);
    await trade("100", "70,000");
    await says("It is not in the sheet “Hedge BTC”, because its 12 rows for fills are full: write it there yourself.");
    expect(await rowOf(FIRST + 2)).toEqual([null, null, null, null, null]);
    await sheet.pane.getByText("1 fill").waitFor();
  });

  test("nothing in it went wrong", () => expect(sheet.complaints).toEqual([]));
});
