import { html, type Html } from "../html";
import { layout } from "../layout";
import type { HelpSite } from "../site";

export interface Article {
  readonly file: string;
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly parts: readonly { readonly id: string; readonly title: string; readonly body: Html }[];
}

/** A page that is read from top to bottom: a heading, a sentence, and its parts. */
export const articlePage = (site: HelpSite, { file, title, description, lead, parts }: Article): string =>
  layout(site, {
    file,
    title,
    description,
    sections: parts,
    main: html`<article>
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
      ${parts.map(
        ({ id, title: heading, body }) =>
          html`<section>
            <h2 id="${id}">${heading}</h2>
            ${body}
          </section> `,
      )}
    </article>`,
  });
