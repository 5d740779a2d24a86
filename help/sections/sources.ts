import type { Definition, Source } from "../../src/catalog/declare/define";
import { html, type Html } from "../html";
import { functionLink } from "../prose";
import type { HelpSite } from "../site";

export const sources = (definition: Definition, { functions }: HelpSite): Html =>
  html`<h3>Sources</h3>
    <ul class="spaced">
      ${definition.sources.map((source) => html`<li>${titled(source)}</li> `)}
    </ul>
    <h3>Related functions</h3>
    <ul class="spaced">
      ${functions
        .filter(({ name }) => definition.related.includes(name))
        .map(({ name, summary }) => html`<li>${functionLink(name)} <span class="muted">${summary}</span></li> `)}
    </ul>`;

function titled({ title, url }: Source): Html {
  if (url === undefined) return html`${title}`;
  if (!url.startsWith("https://")) throw new Error(`A source's address must start with https://, was "${url}"`);
  return html`<a class="outside" href="${url}" rel="noopener noreferrer">${title}</a>`;
}
