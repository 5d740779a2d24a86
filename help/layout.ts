import { helpPage } from "../src/catalog/declare/words";
import { grouped } from "./groups";
import { html, type Html } from "./html";
import type { HelpSite } from "./site";

export interface Page {
  readonly file: string;
  readonly title: string;
  readonly description: string;
  readonly main: Html;
  /** The sections of the page, for its own table of contents. */
  readonly sections?: readonly { readonly id: string; readonly title: string }[];
  readonly script?: string;
}

/** Nothing but the site's own stylesheet, script and images; `frame-ancestors` is no matter of a page's own words. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export function layout(site: HelpSite, page: Page): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${page.description}" />
        <title>${page.title} · Coin-M Hedge help</title>
        <link rel="icon" href="icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="help.css" />
        ${page.script === undefined ? undefined : html`<script src="${page.script}" defer></script>`}
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="site-header">
          <a class="brand" href="index.html"
            ><img src="icon.svg" alt="" width="26" height="26" />Coin-M Hedge <span>help</span></a
          >
          <nav aria-label="Help">
            ${siteLink(page, "index.html", "Functions")} ${siteLink(page, "worked-hedges.html", "Worked hedges")}
            ${siteLink(page, "glossary.html", "Glossary")} ${siteLink(page, "conventions.html", "Conventions")}
            ${siteLink(page, "history.html", "History")} ${siteLink(page, "sharing.html", "Sharing")}
          </nav>
        </header>
        <div class="columns">
          <main id="content" tabindex="-1">${page.main}</main>
          ${functionList(site, page)} ${onThisPage(page)}
        </div>
        <footer class="site-footer">
          <p>Coin-M Hedge computes; it does not advise. Its functions send nothing anywhere.</p>
          <p class="address">${site.baseUrl}/help/${page.file}</p>
        </footer>
      </body>
    </html> `.text;
}

const siteLink = (page: Page, file: string, words: string): Html =>
  html`<a href="${file}" ${current(page, file)}>${words}</a>`;

const current = (page: Page, file: string): Html | undefined =>
  page.file === file ? html` aria-current="page"` : undefined;

function functionList({ functions }: HelpSite, page: Page): Html | undefined {
  if (page.file === "index.html") return undefined;
  return html`<nav class="functions" aria-label="All functions">
    ${grouped(functions).map(
      ({ group, members }) =>
        html`<p class="label">${group}</p>
          <ul>
            ${members.map(({ name }) => html`<li><a href="${helpPage(name)}" ${current(page, helpPage(name))}>${name}</a></li> `)}
          </ul> `,
    )}
  </nav>`;
}

function onThisPage({ sections }: Page): Html | undefined {
  if (!sections) return undefined;
  return html`<nav class="contents" aria-label="On this page">
    <p class="label">On this page</p>
    <ul>
      ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li> `)}
    </ul>
  </nav>`;
}
