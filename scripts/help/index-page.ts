import type { Definition, Group } from "../../src/catalog/define";
import { NAMESPACE } from "../../src/catalog/formula-text";
import { helpPage } from "../../src/catalog/words";
import { CONVENTIONS } from "./conventions";
import { grouped, groupId } from "./groups";
import { html, type Html } from "./html";
import { layout } from "./layout";
import type { HelpSite } from "./site";

/** All functions by group, and the conventions. The search narrows the list; without its script the list is whole. */
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
          <p id="found" role="status"></p>
        </form>
        ${grouped(site.functions).map(({ group, members }) => groupSection(group, members))}
      </div>
      <section class="beside" data-group>
        <h2 id="conventions">Conventions</h2>
        <ul class="entries">
          ${CONVENTIONS.map(({ id, title, gist }) => entry(`conventions.html#${id}`, html`${title}`, gist, `${title} ${gist}`))}
        </ul>
      </section>
    </div>`,
  });
}

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
function searched({ name, summary, group, parameters, guidance, sources }: Definition): string {
  const told = Object.entries(parameters).flatMap(([key, { about }]) => [key, about]);
  return [
    name,
    name.replaceAll("_", " "),
    group,
    summary,
    ...told,
    ...guidance,
    ...sources.map(({ title }) => title),
  ].join(" ");
}
