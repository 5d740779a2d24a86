import type { Definition, Example, Expected, ExpectedRefusal, Literal, Rows } from "../src/catalog/declare/define";
import { formulaText, type Piece } from "../src/catalog/declare/formula-text";
import { html, type Html } from "./html";

/** A formula as it stands in Excel's formula bar, with what its cell shows underneath. */
export const formulaBox = (definition: Definition, example: Example): Html =>
  html`<div class="formula-box">
    <p class="formula-bar">
      <span class="fx" aria-hidden="true">fx</span><code>${breakable(typed(definition, example))}</code>
    </p>
    ${cellShown(example.gives)}
  </div>`;

/** What an example types into its cell. */
export const typed = (definition: Definition, example: Example): string =>
  formulaText(definition, example.arguments as Record<string, Piece | undefined>);

/** A block in a formula may go on in the next line between two of its values, and in none of them. */
const breakable = (formula: string): Html =>
  html`${formula.split(/(?<=[;,])(?=\S)/).map((piece, index) => html`${index > 0 ? html`<wbr />` : undefined}${piece}`)}`;

function cellShown(gives: Expected): Html {
  if (typeof gives !== "object") return value(shown(gives));
  if ("refuses" in gives)
    return html`<p class="result">
      <span class="label">Result</span> ${errorCode(gives.refuses)} <q>${gives.message}</q>
    </p>`;
  const only = gives.length === 1 && gives[0]?.length === 1 ? gives[0][0] : undefined;
  return only === undefined ? block(gives) : cellShown(only);
}

const value = (text: string): Html =>
  html`<p class="result"><span class="label">Result</span> <samp>${text}</samp></p>`;

export const errorCode = (code: string): Html =>
  html`<code class="code ${code === "#N/A" ? "none" : "invalid"}">${code}</code>`;

/** The cells as the sheet shows them; what the refused ones say stands underneath. They can be wider than a phone. */
function block(rows: Rows<Literal | ExpectedRefusal>): Html {
  const columns = (rows[0] ?? []).map((_, column) => String.fromCharCode("A".charCodeAt(0) + column));
  return html`<div class="result spilled">
    <div class="scrolled" role="group" aria-label="The cells that it fills" tabindex="0">
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
                ${row.map(cell)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${refusedCells(rows)}
  </div>`;
}

function cell(content: Literal | ExpectedRefusal): Html {
  if (typeof content === "object") return html`<td>${errorCode(content.refuses)}</td>`;
  return typeof content === "string" ? html`<td class="words">${content}</td>` : html`<td>${shown(content)}</td>`;
}

function refusedCells(rows: Rows<Literal | ExpectedRefusal>): Html | undefined {
  const refused = rows.flatMap((row, index) =>
    row.flatMap((content, column) =>
      typeof content === "object"
        ? [{ address: `${String.fromCharCode("A".charCodeAt(0) + column)}${index + 1}`, ...content }]
        : [],
    ),
  );
  if (refused.length === 0) return undefined;
  return html`<ul class="refused-cells">
    ${refused.map(
      ({ address, refuses, message }) =>
        html`<li><span class="label">${address}</span> ${errorCode(refuses)} <q>${message}</q></li> `,
    )}
  </ul>`;
}

const shown = (content: Literal): string =>
  typeof content === "boolean" ? String(content).toUpperCase() : String(content);
