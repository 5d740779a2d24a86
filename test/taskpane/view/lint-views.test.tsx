/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["umd", "node", "node-addons"]}
 */
import { renderToStaticMarkup } from "react-dom/server";
import { wordsIn } from "../../../src/builder/words/words";
import type { LintFinding } from "../../../src/lint/finding";
import { LintLines } from "../../../src/taskpane/view/lint/lint-lines";
import { lintedInWords } from "../../../src/taskpane/view/lint/lint-words";
import { MendQuestion } from "../../../src/taskpane/view/lint/mend-question";
import { SiteContext, type Site } from "../../../src/taskpane/view/shell/site";
import type { ReactElement } from "react";

const nothing = (): void => undefined;
const GERMAN = wordsIn({ group: ".", decimal: "," });
const drawn = (what: ReactElement): string =>
  renderToStaticMarkup(<SiteContext.Provider value={{ words: GERMAN } as Site}>{what}</SiteContext.Provider>);
const labels = (markup: string): string[] =>
  [...markup.matchAll(/aria-label="([^"]*)"/g)].map(([, label = ""]) => label.replaceAll("&#x27;", "'"));
const plain = (markup: string): string => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

const at = (sheet: string, cells: string) => ({ sheet, cells });
const fee: LintFinding = {
  code: "L8",
  level: "red",
  at: at("My hedge", "B5"),
  says: "entry_fee is 0.05.",
  mend: {
    label: "Make it 0.0005",
    means: "0.05 % is 0.0005 as a fraction.",
    changes: [
      { at: at("My hedge", "B5"), from: 0.05, to: 0.0005 },
      { at: at("My hedge", "C5"), from: null, to: { formula: "=COINM.NOTIONAL(A1,0.5)" } },
    ],
  },
};
const typed: LintFinding = {
  code: "L11",
  level: "info",
  at: at("Other", "C3"),
  others: Array.from({ length: 8 }, (_, row) => at("Other", `C${row + 4}`)),
  says: "price is 70000.",
  unmended: "It cannot be mended here: its sheet is protected.",
};

test("each finding has a button that goes to its cell, and one that mends it only where that is certain", () => {
  const markup = drawn(<LintLines findings={[fee, typed]} closed={false} onGo={nothing} onMend={nothing} />);
  expect(labels(markup)).toEqual([
    "Danger",
    "Go to B5: My hedge",
    "Make it 0,0005: 'My hedge'!B5",
    "Note",
    "Go to C3: Other",
  ]);
  expect(plain(markup)).toMatch(/Danger: 1 .*My hedge .*entry_fee is 0,05\. L8/);
  expect(plain(markup)).toMatch(/Also in C4, C5, C6, C7, C8, C9 and 2 more\. It cannot be mended here/);
});

test("old and new are shown with all digits, formulas as they are, before anything is written", () => {
  const markup = drawn(fee.mend ? <MendQuestion mend={fee.mend} onMend={nothing} onLeave={nothing} /> : <p />);
  expect(plain(markup)).toMatch(/0,05 % is 0,0005 as a fraction\./);
  expect(plain(markup)).toMatch(/B5: 0,05 → 0,0005/);
  expect(plain(markup)).toMatch(/C5: \(empty\) → =COINM\.NOTIONAL\(A1,0\.5\)/);
});

test("what was looked at is said, and what could not be", () => {
  const one = { findings: [fee], ours: 1, plain: 0, hedges: 2, unseen: 1 };
  expect(lintedInWords(one, GERMAN)).toBe(
    "1 finding in 1 formula of the add-in, 0 plain formulas and 2 hedges. 1 hedge could not be followed: see what HEDGE_CHECK shows there.",
  );
  expect(lintedInWords({ findings: [], ours: 20_000, plain: 1, hedges: 1, unseen: 0 }, GERMAN)).toBe(
    "Nothing found in 20.000 formulas of the add-in, 1 plain formula and 1 hedge.",
  );
});
