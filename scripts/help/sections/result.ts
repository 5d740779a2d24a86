import type { Definition } from "../../../src/catalog/define";
import { UNIT_WORDS } from "../../../src/catalog/words";
import { html, type Html } from "../html";
import { prose } from "../prose";
import type { HelpSite } from "../site";

export const result = (definition: Definition, site: HelpSite): Html =>
  html`<p>
    In <strong>${UNIT_WORDS[definition.result.unit]}</strong>: ${prose(definition.result.about, site, definition)}. It
    is <a href="conventions.html#exactness">the exact value</a>, to the last digit that a cell can hold.
  </p>`;
