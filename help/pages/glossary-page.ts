import type { Term } from "../words/glossary/term";
import { TERMS, THEMES } from "../words/glossary/themes";
import { html, type Html } from "../html";
import { layout } from "../layout";
import { prose } from "../prose";
import type { HelpSite } from "../site";

export const glossaryPage = (site: HelpSite): string =>
  layout(site, {
    file: "glossary.html",
    title: "Glossary",
    description:
      "The words of inverse futures and hedging, in plain terms, with what each of them is often mistaken for.",
    sections: THEMES,
    main: html`<article>
      <h1>Glossary</h1>
      <p class="lead">The words of the field, as the functions use them, with what they are often mistaken for.</p>
      ${THEMES.map(
        ({ id, title, terms }) =>
          html`<section>
            <h2 id="${id}">${title}</h2>
            <dl class="glossary">${terms.map((term) => entry(term, site))}</dl>
          </section> `,
      )}
    </article>`,
  });

const entry = ({ id, term, also, means, mistaken, see }: Term, site: HelpSite): Html =>
  html`<div id="${id}">
    <dt>${term}${also === undefined ? undefined : html` <span class="also">${also}</span>`}</dt>
    <dd>
      <p>${prose(means, site)}</p>
      ${mistaken === undefined ? undefined : html`<p class="mistaken"><span class="label">Correction:</span> ${prose(mistaken, site)}</p>`}
      ${see === undefined ? undefined : html`<p class="see"><span class="label">See</span> ${see.map(link)}</p>`}
    </dd>
  </div> `;

function link(id: string, index: number): Html {
  const term = TERMS.find((known) => known.id === id);
  if (!term) throw new Error(`The glossary has no term ${id}`);
  return html`${index > 0 ? ", " : ""}<a href="#${id}">${term.term}</a>`;
}
