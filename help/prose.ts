import type { Definition } from "../src/catalog/declare/define";
import { helpPage } from "../src/catalog/declare/words";
import { html, type Html } from "./html";
import type { HelpSite } from "./site";

/** Error codes, calls with plain arguments, names, and words that may be the name of a function. */
const NOTABLE = /(#VALUE!|#N\/A|#DIV\/0!|#REF!|\b[A-Z][A-Z_]+\([^()]*\)|[A-Za-z]\w*_\w+|\b[A-Z]{6,}\b)/;

/** A sentence of a declaration: other functions that it names become links; code looks like code. */
export function prose(text: string, site: HelpSite, about?: Definition): Html {
  return html`${text.split(NOTABLE).map((piece, index) => (index % 2 === 0 ? html`${piece}` : notable(piece)))}`;

  function notable(piece: string): Html {
    const name = site.functions.find((known) => known.name === piece)?.name;
    if (name !== undefined && name !== about?.name) return functionLink(name);
    if (about !== undefined && Object.hasOwn(about.parameters, piece)) return argumentLink(piece);
    return /^[A-Z]+$/.test(piece) && name === undefined ? html`${piece}` : html`<code>${piece}</code>`;
  }
}

export const functionLink = (name: string): Html => html`<a href="${helpPage(name)}"><code>${name}</code></a>`;

/** To an argument on its own function's page. */
export const argumentLink = (name: string): Html =>
  html`<a class="quiet" href="#${argumentId(name)}"><code>${name}</code></a>`;

export const argumentId = (name: string): string => `argument-${name}`;
