import { OWN_LINES } from "../../src/builder/findings/own-meanings";
import { LINT_LINES } from "../../src/lint/lint-meanings";
import { FINDING_LINES, type FindingLine } from "../../src/catalog/scenario/hedge-check-list";
import { html, type Html } from "../html";

/** All that can be found of a hedge: what HEDGE_CHECK and the pane say alike, and what the pane alone can know. */
export const findings = (): Html =>
  html`<p>
      What is found of a hedge has a code, a level and a bound, and these are the same wherever it is said. Red and
      amber are against the hedge, info is not. <a href="hedge-check.html"><code>HEDGE_CHECK</code></a> finds what its
      arguments tell; the task pane finds the same on the same numbers, and the Check of the sheet that it writes is
      that function.
    </p>
    ${table("Found by HEDGE_CHECK, in the sheet and in the pane", FINDING_LINES)}
    <p>The pane knows more: the contract table, your goal, the wallet, the scenarios and the day.</p>
    ${table("Found by the pane alone", OWN_LINES)}
    <p>
      The check of the workbook in the pane’s Share tab looks at every hedge, and at every formula of the add-in and
      what is reckoned beside it: <a href="sharing.html#check-it-first">how it does</a>.
    </p>
    ${table("Found in the workbook, beside what HEDGE_CHECK says of each hedge", LINT_LINES)}`;

const table = (caption: string, lines: readonly FindingLine[]): Html =>
  html`<div class="scrolls" role="region" aria-label="${caption}" tabindex="0">
    <table class="meanings">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Level</th>
          <th scope="col">Meaning</th>
          <th scope="col">From which bound</th>
          <th scope="col">What to do</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ code, level, means, bound, remedy }) =>
            html`<tr>
              <th scope="row">${code}</th>
              <td>${level}</td>
              <td>${means}</td>
              <td>${bound}</td>
              <td>${remedy}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
