import type { Definition } from "../../src/catalog/declare/define";
import { html, type Html } from "../html";
import { prose } from "../prose";
import type { HelpSite } from "../site";

export const guidance = (definition: Definition, site: HelpSite): Html =>
  html`<ul class="spaced">
      ${definition.guidance.map((sentence) => html`<li>${prose(sentence, site, definition)}</li> `)}
    </ul>
    <p class="note">
      Signs, units, blanks and ranges are the same for all functions: see
      <a href="conventions.html">the conventions</a>.
    </p>`;
