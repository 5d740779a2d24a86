import type { Definition } from "../../src/catalog/declare/define";
import { HEDGE_CHECK } from "../../src/catalog/scenario/hedge-check";
import { html, type Html } from "../html";
import { prose } from "../prose";
import type { HelpSite } from "../site";

export const guidance = (definition: Definition, site: HelpSite): Html =>
  html`<ul class="spaced">
      ${definition.guidance.map((sentence) => html`<li>${prose(sentence, site, definition)}</li> `)}
    </ul>
    ${definition.name === HEDGE_CHECK.name ? toTheFindings : undefined}
    <p class="note">
      Signs, units, blanks and ranges are the same for all functions: see
      <a href="conventions.html">the conventions</a>.
    </p>`;

const toTheFindings: Html = html`<p>
  Every code with its levels, bounds and remedies: <a href="conventions.html#findings">the table of findings</a>.
</p>`;
