import type { Definition, ResultColumn } from "../../src/catalog/declare/define";
import { UNIT_WORDS } from "../../src/catalog/declare/words";
import { exactness } from "../exactness";
import { html, type Html } from "../html";
import { inUnits } from "../in-units";
import { prose } from "../prose";
import type { HelpSite } from "../site";

export function result(definition: Definition, site: HelpSite): Html {
  const { result: given } = definition;
  const about = prose(given.about, site, definition);
  if (!("columns" in given))
    return html`<p><strong>${capital(inUnits(given.unit))}</strong>: ${about}. ${exactness(definition)}</p>`;
  return html`<p>${about}. ${exactness(definition)}</p>
    ${columnTable(given.columns, definition, site)}`;
}

const columnTable = (columns: readonly ResultColumn[], definition: Definition, site: HelpSite): Html =>
  html`<table class="meanings">
    <caption>
      ${columns.length === 1 ? "The column" : `The ${columns.length} columns`} of the result, in order
    </caption>
    <thead>
      <tr>
        <th scope="col">Column</th>
        <th scope="col">Unit</th>
        <th scope="col">Meaning</th>
      </tr>
    </thead>
    <tbody>
      ${columns.map(
        ({ name, unit, about }) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${unit === "text" ? "text" : UNIT_WORDS[unit]}</td>
            <td>${prose(about, site, definition)}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
