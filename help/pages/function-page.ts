import { helpPage } from "../../src/catalog/declare/words";
import type { Definition } from "../../src/catalog/declare/define";
import { NAMESPACE } from "../../src/catalog/declare/formula-text";
import { groupId } from "../groups";
import { html, type Html } from "../html";
import { layout } from "../layout";
import { argumentList } from "../sections/arguments";
import { errors } from "../sections/errors";
import { examples } from "../sections/examples";
import { formula } from "../sections/formula";
import { guidance } from "../sections/guidance";
import { overview } from "../sections/overview";
import { result } from "../sections/result";
import { sources } from "../sections/sources";
import { syntax } from "../sections/syntax";
import type { HelpSite } from "../site";

/** The nine sections of a function's page, in the order in which a reader needs them. */
export const SECTIONS: readonly {
  id: string;
  title: string;
  body: (definition: Definition, site: HelpSite) => Html;
}[] = [
  { id: "overview", title: "Overview", body: overview },
  { id: "syntax", title: "Syntax", body: syntax },
  { id: "arguments", title: "Arguments", body: argumentList },
  { id: "guidance", title: "Guidance and sign conventions", body: guidance },
  { id: "result", title: "Result", body: result },
  { id: "errors", title: "Errors", body: errors },
  { id: "formula", title: "Formula", body: formula },
  { id: "examples", title: "Examples", body: examples },
  { id: "sources", title: "Sources and related functions", body: sources },
];

export function functionPage(site: HelpSite, definition: Definition): string {
  return layout(site, {
    file: helpPage(definition.name),
    title: definition.name,
    description: definition.summary,
    sections: SECTIONS,
    main: html`<article>
      <p class="label"><a href="index.html#${groupId(definition.group)}">${definition.group}</a></p>
      <h1 class="name"><span>${NAMESPACE}.</span>${broken(definition.name)}</h1>
      ${SECTIONS.map(
        ({ id, title, body }) =>
          html`<section>
            <h2 id="${id}">${title}</h2>
            ${body(definition, site)}
          </section> `,
      )}
    </article>`,
  });
}

/** A long name may go on in the next line after an underscore, on a phone. */
const broken = (name: string): Html =>
  html`${name.split("_").map((word, index) => html`${index > 0 ? html`_<wbr />` : undefined}${word}`)}`;
