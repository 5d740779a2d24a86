import type { Definition, Example, Expected, Literal } from "../../src/catalog/define";
import { formulaText, type Piece } from "../../src/catalog/formula-text";
import { html, type Html } from "./html";

/** A formula as it stands in Excel's formula bar, with what its cell shows underneath. */
export const formulaBox = (definition: Definition, example: Example): Html =>
  html`<div class="formula-box">
    <p class="formula-bar"><span class="fx" aria-hidden="true">fx</span><code>${typed(definition, example)}</code></p>
    ${cellShown(example.gives)}
  </div>`;

/** What an example types into its cell. */
export const typed = (definition: Definition, example: Example): string =>
  formulaText(definition, example.arguments as Record<string, Piece | undefined>);

function cellShown(gives: Expected): Html {
  if (typeof gives !== "object")
    return html`<p class="result"><span class="label">Result</span> <samp>${shown(gives)}</samp></p>`;
  if ("refuses" in gives)
    return html`<p class="result">
      <span class="label">Result</span> ${errorCode(gives.refuses)} <q>${gives.message}</q>
    </p>`;
  return block(gives);
}

export const errorCode = (code: string): Html =>
  html`<code class="code ${code === "#N/A" ? "none" : "invalid"}">${code}</code>`;

function block(rows: readonly (readonly Literal[])[]): Html {
  const columns = (rows[0] ?? []).map((_, column) => String.fromCharCode("A".charCodeAt(0) + column));
  return html`<div class="result">
    <table class="cells">
      <caption>
        Typed into A1, it fills A1:${columns.at(-1)}${rows.length}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${columns.map((letter) => html`<th scope="col">${letter}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row, index) =>
            html`<tr>
              <th scope="row">${index + 1}</th>
              ${row.map((value) => html`<td>${shown(value)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const shown = (value: Literal): string => (typeof value === "boolean" ? String(value).toUpperCase() : String(value));
