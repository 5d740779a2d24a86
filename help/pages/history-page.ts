import { html } from "../html";
import { layout } from "../layout";
import type { HelpSite } from "../site";
import { HISTORY } from "../words/history";

export const historyPage = (site: HelpSite): string =>
  layout(site, {
    file: "history.html",
    title: "Your own history",
    description:
      "Which export of which venue is read, what is asked and refused, and what the figures of its sheet mean.",
    sections: HISTORY,
    main: html`<article>
      <h1>Your own history</h1>
      <p class="lead">From your exchange’s export to a sheet of live ledgers, and on to a hedge.</p>
      ${HISTORY.map(
        ({ id, title, body }) =>
          html`<section>
            <h2 id="${id}">${title}</h2>
            ${body}
          </section> `,
      )}
    </article>`,
  });
