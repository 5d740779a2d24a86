import { html } from "../html";
import { layout } from "../layout";
import type { HelpSite } from "../site";
import { SHARING } from "../words/sharing";

export const sharingPage = (site: HelpSite): string =>
  layout(site, {
    file: "sharing.html",
    title: "Sharing a hedge sheet",
    description:
      "What a colleague sees who opens a workbook with functions of Coin-M Hedge, with and without the add-in.",
    sections: SHARING,
    main: html`<article>
      <h1>Sharing a hedge sheet</h1>
      <p class="lead">What others see of a workbook with functions of the add-in, and how to send it to them.</p>
      ${SHARING.map(
        ({ id, title, body }) =>
          html`<section>
            <h2 id="${id}">${title}</h2>
            ${body}
          </section> `,
      )}
    </article>`,
  });
