/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["umd", "node", "node-addons"]}
 */
import { renderToStaticMarkup } from "react-dom/server";
import { RemoveTraces } from "../../../src/taskpane/view/share/remove-traces";
import { WhoCanOpenLines } from "../../../src/taskpane/view/share/who-can-open-lines";

const nothing = (): void => undefined;
const plain = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ");

test("each line of who can open a workbook has its button, which says whose line it is", () => {
  const cell = { at: { sheet: "Hedge", cells: "B2" }, formula: "=COINM.NOTIONAL(1,2)" };
  const opened = {
    ours: [cell],
    broken: [{ ...cell, at: { sheet: "Hedge", cells: "B3" } }],
    newer: [],
    protectedSheets: [],
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
