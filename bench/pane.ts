import { writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { format } from "prettier";
import { launchBrowser } from "../scripts/browser";
import { startWorkbench } from "../workbench/server/start-workbench";
import type { Scripting } from "../workbench/page/scripting";
import { build } from "../src/builder/builder";
import { readDraft } from "../src/builder/draft/choices";
import { START } from "../src/builder/draft/draft";

declare global {
  interface Window {
    workbench: Scripting;
  }
}

const root = path.join(__dirname, "..");
const CHANGES = 120;
const HEDGES = 10;
/** The name of the pane's own measure, from a change of the input to its result on the screen. */
const REPAINT = "builder repaint";

/** What a user waits for in the pane: the preview after a change, and the writing of a large sheet. */
async function main(): Promise<void> {
  const outDir = path.join(root, "node_modules/.cache/coin-m-hedge/bench-pane");
  const workbench = await startWorkbench({ outDir, quiet: true });
  const browser = await launchBrowser();
  try {
    const fresh = async (): Promise<Page> => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(workbench.url);
      await page.evaluate(() => window.workbench.ready);
      return page;
    };
    const beside = await fresh();
    const table = await tableTimes(beside);
    await beside.close();
    const page = await fresh();
    const pane = await (await page.waitForSelector("#task-pane-frame")).contentFrame();
    if (!pane) throw new Error("The task pane has no frame.");
    const alone = await browser.newPage({ viewport: { width: 380, height: 856 } });
    await alone.route("https://**", (route) => route.abort());
    await alone.goto(`${workbench.url}taskpane.html`);
    await alone
      .getByRole("region", { name: "Headline" })
      .getByText(/contracts/)
      .first()
      .waitFor();
    const narrow = await previewsIn(alone.mainFrame());
    await alone.setViewportSize({ width: 900, height: 900 });
    const wide = {
      scenario: "the same, 900 wide: the chart beside the fields",
      times: await previewTimes(alone.mainFrame(), 30),
    };
    const previews = [...narrow, wide];
    await alone.close();
    const inWorkbench = await previewsIn(pane);
    const insertions = [];
    for (const rungs of [30, 273, 355])
      insertions.push({ rungs, cells: cellsOf(rungs), seconds: await insertion(pane, rungs) });
    const text = await format(report({ previews, inWorkbench, insertions, table }), {
      parser: "markdown",
      printWidth: 120,
    });
    writeFileSync(path.join(root, "docs/pane-benchmarks.md"), text);
  } finally {
    await browser.close();
    await workbench.close();
  }
}

async function previewsIn(pane: Frame): Promise<Previews> {
  const previews = [];
  for (const rungs of [30, 200]) previews.push({ scenario: `${rungs} rungs`, times: await previewTimes(pane, rungs) });
  await fillBook(pane, HEDGES);
  previews.push({ scenario: `30 rungs in a book of ${HEDGES} hedges`, times: await previewTimes(pane, 30) });
  return previews;
}

async function write(pane: Frame, field: string, text: string): Promise<void> {
  const entry = pane.locator(`[name="${field}"]`);
  await entry.fill(text);
  // a number counts when its user is done with it
  await entry.press("Enter");
}

/** A book of so many hedges, the first of them open. */
async function fillBook(pane: Frame, hedges: number): Promise<void> {
  for (let added = 1; added < hedges; added++) {
    await pane.getByRole("button", { name: "Add a coin" }).click();
    const form = pane.getByRole("form", { name: "Add a coin" });
    await form
      .getByRole("textbox")
      .nth(0)
      .fill(String(10 + added));
    await form.getByRole("textbox").nth(1).fill("3000");
    await form.getByRole("button", { name: "Add to the book" }).click();
  }
  await pane.getByRole("group", { name: "Hedges of the book" }).getByRole("button").first().click();
  await open(pane, "Book");
}

/** Opens a step if it is closed. */
async function open(pane: Frame, step: string): Promise<void> {
  const heading = pane.getByRole("button", { name: new RegExp(`^${step}`) }).first();
  if ((await heading.getAttribute("aria-expanded")) !== "true") await heading.click();
}

async function previewTimes(pane: Frame, rungs: number): Promise<number[]> {
  await open(pane, "Scenarios");
  await write(pane, "rungs", String(rungs));
  await open(pane, "Holding");
  const times: number[] = [];
  for (let change = 0; change < CHANGES; change++) {
    await pane.evaluate((name) => performance.clearMeasures(name), REPAINT);
    await write(pane, "price", String(70001 + change));
    const time = await pane.waitForFunction((name) => performance.getEntriesByName(name)[0]?.duration, REPAINT);
    times.push(Number(await time.jsonValue()));
  }
  await write(pane, "price", "70000");
  return times;
}

async function insertion(pane: Frame, rungs: number): Promise<number> {
  await open(pane, "Scenarios");
  await write(pane, "rungs", String(rungs));
  const start = performance.now();
  await pane.getByRole("button", { name: "Insert as a new sheet" }).click();
  await pane.getByText(/^Inserted/).waitFor({ timeout: 120_000 });
  return (performance.now() - start) / 1000;
}

const ROWS = 10_000;

/** A table over so many prices on the sheet in front: from its formula, and then from edits of a price, to painted cells. */
async function tableTimes(page: Page): Promise<{ entered: number; edited: readonly number[] }> {
  const timed = (address: string, rows: (string | number)[][]): Promise<number> =>
    page.evaluate(
      async ([cell, contents]) => {
        const start = performance.now();
        await window.workbench.setCells(cell, contents);
        await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
        return (performance.now() - start) / 1000;
      },
      [address, rows] as const,
    );
  await timed(
    "M1",
    Array.from({ length: ROWS }, (_, row) => [20_000 + 10 * row]),
  );
  const entered = await timed("O1", [[`=COINM.SCENARIO_TABLE(5,-3500,70000,M1:M${ROWS},100,5,0.005)`]]);
  const edited: number[] = [];
  for (let edit = 0; edit < 5; edit++) edited.push(await timed(`M${ROWS}`, [[35_000 + edit]]));
  return { entered, edited };
}

/** Written or spilled. */
function cellsOf(rungs: number): number {
  const draft = { ...START, rungs: String(rungs) };
  return build(draft, readDraft(draft).choices, "2026-01-01")
    .plan()
    .blocks.map(({ entries, spills }) =>
      spills ? spills.rows * spills.columns : entries.flat().filter((entry) => entry !== null).length,
    )
    .reduce((total, cells) => total + cells, 0);
}

type Previews = readonly { scenario: string; times: readonly number[] }[];
type Insertions = readonly { rungs: number; cells: number; seconds: number }[];

interface Measured {
  readonly previews: Previews;
  readonly inWorkbench: Previews;
  readonly insertions: Insertions;
  readonly table: { readonly entered: number; readonly edited: readonly number[] };
}

function timeOf({ times }: Previews[number]): string {
  const sorted = [...times].sort((one, other) => one - other);
  return [0.5, 0.95, 1]
    .map((share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(1))
    .join(" | ");
}

function report({ previews, inWorkbench, insertions, table }: Measured): string {
  const rows = previews.map((preview, at) => {
    const beside = inWorkbench[at];
    return `| ${preview.scenario} | ${timeOf(preview)} | ${beside ? timeOf(beside) : " | | "} |`;
  });
  const written = insertions.map(
    ({ rungs, cells, seconds }) => `| ${rungs} rungs | ${cells.toLocaleString("en-US")} | ${seconds.toFixed(1)} |`,
  );
  const load = os.loadavg().map((minutes) => minutes.toFixed(1));
  return `# What a user waits for in the pane

Written by \`npm run bench:pane\`: headless Chromium, the workbench, the add-in as built for production.

- ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, load ${load.join(", ")}, Node ${process.versions.node}

From a change of the price to the answer on the screen, with its chart where that is in view, the findings, the fields and the
book's total, in milliseconds, over ${CHANGES} changes; to hold: 95 % of them within 50 ms at 200 rungs, and in a book of ten. The
tables and further charts, which are folded here, follow after that. The pane has a page of its own, 380 wide, as Excel's panes
have; in the workbench it shares its thread with the grid, whose page is painted with it.

| scenario  | median | 95 % | most | in the workbench: median | 95 % | most |
| --------- | ------ | ---- | ---- | ------------------------ | ---- | ---- |
${rows.join("\n")}

From the press of the button to the finished sheet, every cell calculated; to hold: 10,000 cells within 5 s.

| scenario  | cells | seconds |
| --------- | ----- | ------- |
${written.join("\n")}

SCENARIO_TABLE over ${ROWS.toLocaleString("en-US")} prices in the workbench, ten columns each, from the entry to painted cells; to hold: 2 s from the edit
of one price.

| scenario  | seconds |
| --------- | ------- |
| the formula is entered | ${table.entered.toFixed(1)} |
| one price is edited, the slowest of ${table.edited.length} | ${Math.max(...table.edited).toFixed(1)} |
`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
