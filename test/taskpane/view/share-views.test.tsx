/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["umd", "node", "node-addons"]}
 */
import { renderToStaticMarkup } from "react-dom/server";
import { RemoveTraces } from "../../../src/taskpane/view/share/remove-traces";
import { WhoCanOpenLines } from "../../../src/taskpane/view/share/who-can-open-lines";
import { WithoutAddIn } from "../../../src/taskpane/view/share/without-add-in";

const nothing = (): void => undefined;
const plain = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ");

test("what a sheet without the add-in loses is said once it is chosen, and a tier table's part only where there is one", () => {
  const drawn = (chosen: "let" | "plain" | undefined, tiered: boolean) =>
    renderToStaticMarkup(<WithoutAddIn chosen={chosen} tiered={tiered} closed={false} onChoice={nothing} />);
  expect(drawn("let", false)).toMatch(/<input[^>]*type="checkbox"/);
  expect(plain(drawn(undefined, false))).not.toMatch(/loses/);
  expect(plain(drawn("let", false))).toMatch(/the Check stands as it is today and says so once an input changes/);
  expect(plain(drawn("let", false))).not.toMatch(/tier table/);
  expect(plain(drawn("let", false))).toMatch(/in Excel 2021 and later/);
  expect(plain(drawn("plain", false))).toMatch(/in any Excel, in longer formulas/);
  expect(plain(drawn("let", true))).toMatch(/What the tier table decides .* is #VALUE! once an input changes/);
});

test("each line of who can open a workbook has its button, which says whose line it is", () => {
  const cell = { at: { sheet: "Hedge", cells: "B2" }, formula: "=COINM.NOTIONAL(1,2)" };
  const opened = {
    ours: [cell],
    broken: [{ ...cell, at: { sheet: "Hedge", cells: "B3" } }],
    newer: [],
    protectedSheets: [],
    recorded: [],
  };
  const markup = renderToStaticMarkup(<WhoCanOpenLines opened={opened} closed={false} onRemedy={nothing} />);
  expect([...markup.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
    "Repair them: You, here and now",
    "Write them without the add-in: Excel without the add-in",
    "Write them without the add-in: Excel on a tablet or a phone",
  ]);
  expect(plain(markup)).toMatch(/1 formula with the add-in\. 1 formula not live now\./);
});

test("nothing is removed before somebody has opened what says what goes", () => {
  const markup = renderToStaticMarkup(<RemoveTraces closed={false} onRemove={nothing} />);
  expect(markup).toMatch(/<summary/);
  expect(markup).not.toMatch(/<button/);
});
