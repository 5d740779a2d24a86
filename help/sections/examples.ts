import type { Definition } from "../../src/catalog/declare/define";
import { formulaBox } from "../formula-box";
import { html, type Html } from "../html";
import { prose } from "../prose";
import type { HelpSite } from "../site";

/** The results are those of the declaration, each of which a test holds the function to. */
export const examples = (definition: Definition, site: HelpSite): Html =>
  html`<ol class="examples">
    ${definition.examples.map(
      (example) =>
        html`<li>
          <p>${prose(example.about, site, definition)}.</p>
          ${formulaBox(definition, example)}
        </li> `,
    )}
  </ol>`;
