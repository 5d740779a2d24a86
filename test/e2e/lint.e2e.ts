import { workbenchForTests } from "./open-for-tests";
import { violations } from "./violations";

describe("checking the workbook, in the workbench", () => {
  const sheet = workbenchForTests({ viewport: { width: 1200, height: 900 } });
  const button = (name: RegExp) => sheet.pane.getByRole("button", { name });
  const status = (text: RegExp) => sheet.pane.getByRole("status").getByText(text).waitFor({ timeout: 60_000 });
  const places = async () => {
    const all = await sheet.pane.getByRole("button", { name: /^Go to K\d+: Hedge$/ }).all();
    return Promise.all(all.map((one) => one.getAttribute("aria-label")));
  };

  test("five slips are found, each at its cell, and nothing is written", async () => {
    const rows = [
      [-3500, 70000, 56000, 100, 0.05, "=COINM.INVERSE_PNL(K60,L60,M60,N60,O60)"],
      ["=K60*N60*(M60-L60)"],
      ["=COINM.NOTIONAL(K60,65000,N60)"],
      ["=COINM.MAINT_MARGIN(K60,L60,K64,N60)"],
      [],
      [5, 1.2, "=COINM.HEDGE_CONTRACTS(K65,L60,N60,L65)"],
    ];
    for (const [row, cells] of rows.entries())
      if (cells.length > 0) await sheet.setCells(`Hedge!K${60 + row}`, [cells]);
    await sheet.pane.getByRole("tab", { name: "Share" }).click();
    const fetched = () => sheet.requests.filter((url) => url.endsWith("/lint.js")).length;
    expect(fetched()).toBe(0);
    await button(/^Check this workbook$/).click();
    await status(/^\d+ findings in \d+ formulas of the add-in, \d+ plain formulas and \d+ hedges?\.$/);
    expect(fetched()).toBe(1);
    expect(await violations(sheet.pane)).toEqual([]);
    for (const cell of ["O60", "K61", "K62", "K64", "L65"])
      await sheet.pane.getByRole("button", { name: `Go to ${cell}: Hedge`, exact: true }).waitFor();
    expect(await sheet.value("Hedge!O60")).toBe(0.05);
  });

  test("a press goes to the cell, on its sheet", async () => {
    await button(/^Go to L65: Hedge$/).click();
    await sheet.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input')?.value === "L65",
    );
  });

  test("what would be written is shown before it is; mended with the keyboard, it is looked at again", async () => {
    const mend = button(/^Make it 0\.0005: Hedge!O60$/);
    await mend.focus();
    await sheet.page.keyboard.press("Enter");
    await sheet.pane.getByText("0.05 → 0.0005").waitFor();
    expect(await violations(sheet.pane)).toEqual([]);
    expect(await sheet.value("Hedge!O60")).toBe(0.05);
    await sheet.page.keyboard.press("Enter");
    await status(/^Mended: Hedge!O60\.$/);
    expect(await sheet.value("Hedge!O60")).toBe(0.0005);
    await mend.waitFor({ state: "detached" });
  });

  test("a typed number goes into a labelled cell, and back", async () => {
    const before = await sheet.formula("Hedge!K62");
    const value = await sheet.value("Hedge!K62");
    await button(/^Put it in a cell: Hedge!K62$/).click();
    await button(/^Do it$/).click();
    await status(/^Mended: Hedge!/);
    expect(await sheet.formula("Hedge!K62")).toMatch(/^=COINM\.NOTIONAL\(K60,\$[A-Z]+\$\d+,N60\)$/);
    expect(await sheet.value("Hedge!K62")).toBe(value);
    await button(/^Put it back$/).click();
    await status(/ as before\.$/);
    expect(await sheet.formula("Hedge!K62")).toBe(before);
    expect((await places()).length).toBeGreaterThan(2);
  });
});
