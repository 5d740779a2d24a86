import type { Definition } from "../../src/catalog/declare/define";
import { formulaBox } from "../formula-box";
import { html, type Html } from "../html";
import { prose } from "../prose";
import type { HelpSite } from "../site";

/** What it does in one sentence, and once in a cell. */
export function overview(definition: Definition, site: HelpSite): Html {
  const [first] = definition.examples;
  return html`<p class="lead">${prose(definition.summary, site, definition)}</p>
    ${
      first &&
      html`<p>${prose(first.about, site, definition)}.</p>
        ${formulaBox(definition, first)}`
    }`;
}
