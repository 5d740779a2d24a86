import type { Definition, Group } from "../../src/catalog/declare/define";
import { NAMESPACE } from "../../src/catalog/declare/formula-text";
import { helpPage } from "../../src/catalog/declare/words";
import { CONVENTIONS } from "../words/conventions";
import { HISTORY } from "../words/history";
import { TEMPLATES } from "../../src/templates";
import { SHARING } from "../words/sharing";
import { TERMS } from "../words/glossary/themes";
import { grouped, groupId } from "../groups";
import { html, type Html } from "../html";
import { layout } from "../layout";
import type { HelpSite } from "../site";
import type { Walk } from "../words/worked/walk";
import { WALKS } from "../words/worked/walks";

/** All functions by group, the worked hedges, the glossary and the conventions. The search narrows the list; without its script the list is whole. */
export function indexPage(site: HelpSite): string {
  return layout(site, {
    file: "index.html",
    title: "Functions",
    description:
      "Every function of Coin-M Hedge: exact Excel formulas for hedging with inverse (coin-margined) futures.",
    script: "help.js",
    main: html`<div class="index">
      <div>
        <h1>Functions</h1>
        <p class="lead">
          Exact Excel functions for those who hold coins and hedge them with inverse (coin-margined) futures. In a cell
          they start with <code>=${NAMESPACE}.</code>
        </p>
        <form class="search" role="search" id="search" hidden>
          <label for="query">Search the help</label>
          <input type="search" id="query" spellcheck="false" />
          <p class="found">
            <span id="found" role="status"></span> <button type="button" class="more" id="more" hidden></button>
          </p>
        </form>
        <nav class="jump" aria-label="Groups">
          ${grouped(site.functions).map(({ group }) => html`<a href="#${groupId(group)}">${group}</a> `)}
        </nav>
        ${grouped(site.functions).map(({ group, members }) => groupSection(group, members))}
      </div>
      <div class="beside">
        <section data-group>
          <h2 id="worked-hedges"><a href="worked-hedges.html">Worked hedges</a></h2>
          <ul class="entries">
            ${WALKS.map((walk) => entry(`worked-hedges.html#${walk.id}`, html`${walk.title}`, walk.about, wordsOf(walk)))}
          </ul>
        </section>
        <section data-group>
          <h2 id="templates">Templates</h2>
          <p class="muted">
            Ready sheets: in the pane at the end of the functions, and as .xlsx in templates/ of a build.
          </p>
          <ul class="entries">
            ${TEMPLATES.map(
              ({ title, about, words }) =>
                html`<li data-words="${[title, about, ...words].join(" ").toLowerCase()}">
                  <span class="entry-name">${title}</span> <span class="muted">${about}</span>
                </li> `,
            )}
          </ul>
        </section>
        <section data-group>
          <h2 id="glossary"><a href="glossary.html">Glossary</a></h2>
          <ul class="words-list">
            ${TERMS.map(
              ({ id, term, also = "", means }) =>
                html`<li data-words="${`${term} ${also} ${means}`.toLowerCase()}">
                  <a class="entry-name" href="glossary.html#${id}">${term}</a>
                </li> `,
            )}
          </ul>
        </section>
        <section data-group>
          <h2 id="conventions"><a href="conventions.html">Conventions</a></h2>
          <ul class="entries">
            ${CONVENTIONS.map(({ id, title, gist }) => entry(`conventions.html#${id}`, html`${title}`, gist, `${title} ${gist}`))}
          </ul>
        </section>
        <section data-group>
          <h2 id="history"><a href="history.html">Your own history</a></h2>
          <ul class="entries">
            ${HISTORY.map(({ id, title, gist }) => entry(`history.html#${id}`, html`${title}`, gist, `${title} ${gist}`))}
          </ul>
        </section>
        <section data-group>
          <h2 id="sharing"><a href="sharing.html">Sharing a hedge sheet</a></h2>
          <ul class="entries">
            ${SHARING.map(({ id, title, gist }) => entry(`sharing.html#${id}`, html`${title}`, gist, `${title} ${gist}`))}
          </ul>
        </section>
      </div>
    </div>`,
  });
}

const wordsOf = ({ title, about, steps }: Walk): string =>
  [title, about, ...steps.flatMap((step) => [step.title, step.claim, step.exact])].join(" ");

const groupSection = (group: Group, members: readonly Definition[]): Html =>
  html`<section data-group>
    <h2 id="${groupId(group)}">${group}</h2>
    <ul class="entries">
      ${members.map((known) => entry(helpPage(known.name), html`<code>${known.name}</code>`, known.summary, searched(known)))}
    </ul>
  </section>`;

const entry = (href: string, name: Html, summary: string, words: string): Html =>
  html`<li data-words="${words.toLowerCase()}">
    <a href="${href}"><span class="entry-name">${name}</span> <span class="muted">${summary}</span></a>
  </li> `;

/** A function is found by its name, with or without underscores, and by the words on its page. */
function searched({
  name,
  summary,
  group,
  parameters,
  result,
  guidance,
  errors,
  examples,
  sources,
}: Definition): string {
  const told = Object.entries(parameters).flatMap(([key, { about }]) => [key, about]);
  const columns = "columns" in result ? result.columns.flatMap(({ name: column, about }) => [column, about]) : [];
  return [
    name,
    name.replaceAll("_", " "),
    group,
    summary,
    ...told,
    result.about,
    ...columns,
    ...guidance,
    ...errors.map(({ when }) => when),
    ...examples.map(({ about }) => about),
    ...sources.map(({ title }) => title),
  ].join(" ");
}
