import { CONVENTIONS } from "../words/conventions";
import { html } from "../html";
import { layout } from "../layout";
import type { HelpSite } from "../site";

export const conventionsPage = (site: HelpSite): string =>
  layout(site, {
    file: "conventions.html",
    title: "Conventions",
    description:
      "Signs, units, ranges, blanks, errors and exactness: what all functions of Coin-M Hedge have in common.",
    sections: CONVENTIONS,
    main: html`<article>
      <h1>Conventions</h1>
      <p class="lead">What holds for all functions, so that it need not be learnt twice.</p>
      ${CONVENTIONS.map(
        ({ id, title, body }) =>
          html`<section>
            <h2 id="${id}">${title}</h2>
            ${body}
          </section> `,
      )}
    </article>`,
  });
