import { workbenchForTests } from "./open-for-tests";

const SHEET = "Hedge BTC";

/** A pane that goes away while it writes leaves a mark in the workbook: the next one finds it and asks. */
describe("an insertion whose pane was reloaded half-way", () => {
  const sheet = workbenchForTests();
  const note = () => sheet.pane.getByRole("group", { name: "Unfinished insertion" });
  const button = (name: string) => sheet.pane.getByRole("button", { name });
  const sheets = () => sheet.page.evaluate(() => window.workbench.sheets());

  /** Presses a button, and reloads the pane as soon as something has been written. */
  async function leftHalfWay(name: string): Promise<void> {
    await button(name).waitFor();
    const reloaded = sheet.pane.waitForNavigation();
    await Promise.all([reloaded, sheet.pane.evaluate(reloadOnProgress), button(name).click()]);
    await note().waitFor();
  }

  test("as a new sheet: the next pane says so, and removes the sheet", async () => {
    await leftHalfWay("Insert as a new sheet");
    await note().getByText("was begun and never finished").waitFor();
    expect(await sheets()).toHaveLength(2);
    await note().getByRole("button", { name: "Remove the sheet" }).click();
    await note().waitFor({ state: "detached" });
    expect(await sheets()).toEqual(["Hedge"]);
  });

  test("at a cell that held something: what was there is put back", async () => {
    await sheet.setCells("C204", [["mine"]]);
    await sheet.select("B201");
    await button("Insert at B201").click();
    await sheet.pane.getByText("C204 is not empty, it holds mine. Replace it?").waitFor();
    await leftHalfWay("Replace");
    await note().getByText("What was there when it began is kept.").waitFor();
    await note().getByRole("button", { name: "Put back what was there" }).click();
    await note().waitFor({ state: "detached" });
    expect(await sheet.value("C204")).toBe("mine");
    expect(await sheet.value("C202")).toBeNull();
  });

  test("what is kept is not spoken of again, after another reload neither", async () => {
    await leftHalfWay("Insert as a new sheet");
    await note().getByRole("button", { name: "Keep the sheet" }).click();
    await note().waitFor({ state: "detached" });
    expect(await sheets()).toHaveLength(2);
    await Promise.all([sheet.pane.waitForNavigation(), sheet.pane.evaluate(() => location.reload())]);
    await button("Insert as a new sheet").waitFor();
    expect(await note().count()).toBe(0);
    // and the way into the workbook is free
    await button("Insert as a new sheet").click();
    await sheet.pane.getByText(/^Inserted as the sheet “Hedge BTC/).waitFor();
    expect((await sheets()).filter((name) => name.startsWith(SHEET)).length).toBeGreaterThan(0);
  });

  test("nothing went wrong", () => expect(sheet.complaints).toEqual([]));
});

/** Reloads in the moment in which the progress has left its start. */
const reloadOnProgress = (): void => {
  const observer = new MutationObserver(() => {
    const bar = document.querySelector('[role="progressbar"][aria-label="Writing the sheet"]');
    if (Number(bar?.getAttribute("aria-valuenow") ?? 0) <= 0) return;
    observer.disconnect();
    location.reload();
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true });
};
