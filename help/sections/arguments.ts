import type { Definition, NumberParameter, Parameter } from "../../src/catalog/declare/define";
import { ruleInWords } from "../../src/catalog/declare/rules";
import { defaultInWords, isOptional, kindInWords, UNIT_WORDS, wordsTaken } from "../../src/catalog/declare/words";
import { html, type Html } from "../html";
import { argumentId, prose } from "../prose";
import type { HelpSite } from "../site";

/** In the order of the cell: what each one means, takes, must satisfy and is when left out. */
export const argumentList = (definition: Definition, site: HelpSite): Html =>
  html`<dl class="arguments">
    ${Object.entries(definition.parameters).map(
      ([name, parameter]) =>
        html`<div id="${argumentId(name)}">
          <dt>
            <code>${name}</code>${isOptional(parameter) ? html` <span class="optional">optional</span>` : undefined}
          </dt>
          <dd>
            <p>${prose(parameter.about, site, definition)}.</p>
            <ul class="facts">
              ${fact("Takes", html`${kindInWords(parameter)}`)} ${fact("Rule", html`${mustBe(parameter)}`)}
              ${fact("If left out", prose(leftOut(parameter), site, definition))}
            </ul>
            ${"columns" in parameter ? tableColumns(name, parameter.columns) : undefined}
          </dd>
        </div> `,
    )}
  </dl>`;

const fact = (label: string, words: Html): Html => html`<li><span class="label">${label}</span> ${words}</li>`;

function mustBe(parameter: Parameter): string {
  if ("substitute" in parameter) return "may be anything";
  if ("choices" in parameter) return "must be one of these words, in any case";
  if ("truth" in parameter) return "must be TRUE or FALSE, or 1 or 0";
  if ("text" in parameter) return "may be any text; case does not matter";
  if ("block" in parameter) return "may hold anything";
  if ("columns" in parameter) return "one row or more; blank rows are passed over";
  if ("words" in parameter) return `each must be one of ${wordsTaken(parameter)}, in any case`;
  return "list" in parameter ? `each ${ruleInWords(parameter.rule)}` : ruleInWords(parameter.rule);
}

function leftOut(parameter: Parameter): string {
  if ("substitute" in parameter) return "the cell shows #N/A and the reason";
  if ("block" in parameter) return "there is none";
  if ("otherwise" in parameter && parameter.otherwise === null) return "counts as not given";
  const otherwise = defaultInWords(parameter);
  if (otherwise !== undefined) return "list" in parameter ? `${otherwise} in every row` : otherwise;
  const blank = "blank" in parameter ? parameter.blank : undefined;
  return blank === undefined ? "required" : `required; a blank counts as ${blank}`;
}

const tableColumns = (name: string, columns: Readonly<Record<string, NumberParameter>>): Html =>
  html`<table class="meanings">
    <caption>
      The columns of ${name}, in order
    </caption>
    <thead>
      <tr>
        <th scope="col">Column</th>
        <th scope="col">Takes</th>
        <th scope="col">Meaning and rule</th>
      </tr>
    </thead>
    <tbody>
      ${Object.entries(columns).map(
        ([column, { unit, about, rule }]) =>
          html`<tr>
            <th scope="row"><code>${column}</code></th>
            <td>${UNIT_WORDS[unit]}</td>
            <td>${about}; ${ruleInWords(rule)}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
