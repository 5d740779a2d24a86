import { workbenchForTests } from "./open-for-tests";
import { violations } from "./violations";

/** Made-up rows in the form of Bybit's account change details, the newest first. */
const HEADING =
  "Time,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Fee Rate,Trade ID,Order ID";
const ROWS = [
  "2024-03-02 08:00:00,BTC,BTCUSD,trade,Close Short,400,-600,40000,0,0.000005,0.002,0.001995,1.001987,0.0005,t2,o2",
  "2024-03-01 16:00:00,BTC,BTCUSD,funding,Open Short,1000,-1000,,0.000002,0,0,0.000002,0.999992,0,,",
  "2024-03-01 08:00:00,BTC,BTCUSD,trade,Open Short,1000,-1000,50000,0,0.00001,0,-0.00001,0.99999,0.0005,t1,o1",
];
const file = (name: string, ...rows: readonly string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`${rows.join("\n")}\n`),
});

describe("an export of one’s own, in the workbench", () => {
  const sheet = workbenchForTests({ viewport: { width: 1200, height: 900 } });
  const take = (...files: ReturnType<typeof file>[]) => sheet.pane.locator('input[type="file"]').setInputFiles(files);
  const said = (text: string | RegExp) => sheet.pane.getByText(text).first().waitFor();

  test("is read and shown with its sums, and nothing is asked of the network", async () => {
    await sheet.pane.getByRole("tab", { name: "History" }).click();
    await sheet.pane.getByRole("button", { name: "Choose files…" }).waitFor();
    const asked = sheet.requests.length;
    await take(file("export.csv", HEADING, ...ROWS));
    await said("Bybit, account change details");
    await said("3 rows: 3 read.");
    await said("The changes add up to the balance in every row.");
    await said("−600");
    // but for the pane's own code, which comes once a file has been read
    const others = sheet.requests.slice(asked).filter((address) => !/\/history-(?:read|sheet)\.js$/.test(address));
    expect(others).toEqual([]);
    expect(await violations(sheet.pane)).toEqual([]);
  });

  test("a press writes it into a sheet, in which the ledgers calculate", async () => {
    await sheet.pane.getByRole("button", { name: "Write it into a sheet" }).click();
    await said("Inserted as the sheet “History BTCUSD”.");
    const value = (cell: string) => sheet.value(`'History BTCUSD'!${cell}`);
    expect(await sheet.formula("'History BTCUSD'!N43")).toMatch(/^=COINM\.TRADE_LEDGER\(/);
    expect(await value("C11")).toBe(-600);
    // 400 · (1/40,000 − 1/50,000) = 0.002, less fees of 0.000015
    expect(await value("C13")).toBe(0.001985);
    // fees of 0.000015 less 0.000002 of funding received
    expect(await value("B2")).toMatch(/The hedge cost 0\.00001300 BTC in fees and funding\.$/);
  });

  test("a number of that sheet is explained; a slip beside it is found, and mended", async () => {
    await sheet.select("N44");
    await sheet.pane.getByRole("tab", { name: "Functions" }).click();
    await sheet.pane.getByRole("button", { name: "Explain the selected cell" }).press("Enter");
    await said(/stands in N43 and fills/);
    await sheet.pane.getByRole("region", { name: "Result of TRADE_LEDGER" }).waitFor();
    await sheet.setCells("'History BTCUSD'!B500", [
      [-3500, 70000, 56000, 100, 0.05, "=COINM.INVERSE_PNL(B500,C500,D500,E500,F500)"],
    ]);
    await sheet.pane.getByRole("tab", { name: "Share" }).click();
    await sheet.pane.getByRole("button", { name: "Check this workbook" }).click();
    const mend = sheet.pane.getByRole("button", { name: /^Make it 0\.0005: .*F500$/ });
    await mend.press("Enter");
    await said("0.05 → 0.0005");
    await sheet.page.keyboard.press("Enter");
    await said(/^Mended: .*F500\.$/);
    // 350,000/70,000 and 350,000/56,000: 1.25 less a fee of 0.0005 · 5
    expect(await sheet.value("'History BTCUSD'!G500")).toBe(1.2475);
    await mend.waitFor({ state: "detached" });
    await sheet.pane.getByRole("tab", { name: "History" }).click();
  });

  test("and another one takes its position to the builder", async () => {
    await sheet.pane.getByRole("button", { name: "This is the position I have" }).click();
    await sheet.pane.getByRole("tab", { name: "Hedge", selected: true }).waitFor();
    await sheet.pane
      .getByText(/39,599|39.599/)
      .first()
      .waitFor();
    await sheet.pane.getByRole("tab", { name: "History" }).click();
  });

  test("a row that cannot be read is listed, and stands in the way until it is left out", async () => {
    const evil = (ROWS[2] as string).replace("2024-03-01 08:00:00", "<img src=x onerror=alert(1)>");
    await take(file("evil.csv", HEADING, ...ROWS.slice(0, 2), evil));
    await sheet.pane.getByText("Rows that could not be read: 1").click();
    await said("line 4: “<img src=x onerror=alert(1)>” is no time");
    await said("A position was open before line 3: its fills are not in the file. Export from when nothing was held.");
    expect(await sheet.pane.getByRole("button", { name: "Write it into a sheet" }).count()).toBe(0);
    expect(sheet.complaints).toEqual([]);
  });

  test("a file of no known kind is explained by hand", async () => {
    await take(file("mine.csv", "When;Market;Buy/Sell;Qty;Price", "2024-03-01 08:00:00;BTCUSD;sell;1000;50000.5"));
    await said(/^The headings of mine\.csv are not those of any export known here\./);
    await sheet.pane.getByLabel("Time", { exact: true }).selectOption({ label: "When" });
    expect(await violations(sheet.pane)).toEqual([]);
    await sheet.pane.getByRole("button", { name: "Read it so" }).click();
    await said("1 rows: 1 read.");
    // no column of it is profit or loss
    expect(await sheet.pane.locator("dt", { hasText: "Profit and loss by the file" }).locator("+ dd").innerText()).toBe(
      "–",
    );
    await sheet.pane.getByRole("button", { name: "Change what the columns are" }).click();
    expect(await sheet.pane.getByLabel("Time", { exact: true }).inputValue()).toBe("0");
    await sheet.pane.getByRole("button", { name: "Read it so" }).click();
    await said("1 rows: 1 read.");
    await take(file("again.csv", "When;Market;Buy/Sell;Qty;Price", "2024-03-02 08:00:00;BTCUSD;buy;1000;50000.5"));
    await sheet.pane.getByLabel("Time", { exact: true }).waitFor();
    expect(await sheet.pane.getByLabel("Time", { exact: true }).inputValue()).toBe("0");
  });

  test("its contract is in no table: what one is is asked for, and then its position begins a hedge", async () => {
    await sheet.pane.getByRole("button", { name: "Read it so" }).click();
    await said("Contract size: needs the USD of one contract.");
    await sheet.pane.getByLabel("Contract size, USD").fill("10");
    await said("Coin: needs the coin in which it is settled.");
    await sheet.pane.getByLabel("Coin", { exact: true }).fill("BTC");
    await said("It is not in the table of contracts: say that it is inverse.");
    await sheet.pane.getByLabel(/^It is inverse/).check();
    await sheet.pane.getByLabel("Coins held, BTC").fill("1");
    await said("Maintenance margin: needs the venue’s rate, such as 0.5%.");
    await sheet.pane.getByLabel("Maintenance margin, %").fill("0.5");
    expect(await violations(sheet.pane)).toEqual([]);
    await sheet.pane.getByRole("button", { name: "This is the position I have" }).click();
    await sheet.pane.getByRole("tab", { name: "Hedge", selected: true }).waitFor();
    // a long of 1,000 contracts of 10 USD beside 1 coin at 50,000.5: 60,000.5 USD are to be sold, in whole contracts
    await sheet.pane.getByText(/6,000/).first().waitFor();
  });
});
