import type { Definition } from "../../src/catalog/define";
import { helpPage } from "../../src/catalog/words";
import { html, type Html } from "./html";
import type { HelpSite } from "./site";

/** Error codes, calls with plain arguments, and names. */
const NOTABLE = /(#VALUE!|#N\/A|#DIV\/0!|#REF!|[A-Z][A-Z_]+\([^()]*\)|[A-Za-z]\w*_\w+)/;

/** A sentence of a declaration: other functions that it names become links; code looks like code. */
export function prose(text: string, site: HelpSite, about?: Definition): Html {
  return html`${text.split(NOTABLE).map((piece, index) => (index % 2 === 0 ? html`${piece}` : notable(piece)))}`;

  function notable(piece: string): Html {
    const name = site.functions.find((known) => known.name === piece)?.name;
    if (name !== undefined && name !== about?.name) return functionLink(name);
    const argument = about !== undefined && Object.hasOwn(about.parameters, piece);
    return argument
      ? html`<a class="quiet" href="#${argumentId(piece)}"><code>${piece}</code></a>`
      : html`<code>${piece}</code>`;
  }
}

export const functionLink = (name: string): Html => html`<a href="${helpPage(name)}"><code>${name}</code></a>`;

export const argumentId = (name: string): string => `argument-${name}`;
