import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The rules of accessibility that what is shown breaks, each with the element that breaks it. */
export async function violations(shown: Frame | Page): Promise<string[]> {
  await shown.evaluate(axe);
  // Colours on their way from one state to the next are neither's.
  await shown.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const results = (await shown.evaluate(() =>
    (window as unknown as { axe: { run(options: unknown): Promise<unknown> } }).axe.run({
      resultTypes: ["violations"],
    }),
  )) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
