import type { Definition, Parameter } from "../../../src/catalog/define";
import { defaultInWords, isOptional, kindInWords } from "../../../src/catalog/words";
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
              ${fact("Takes", kindInWords(parameter))} ${fact("Rule", ruleInWords(parameter))}
              ${fact("If left out", leftOut(parameter))}
            </ul>
          </dd>
        </div> `,
    )}
  </dl>`;

const fact = (label: string, words: string): Html => html`<li><span class="label">${label}</span> ${words}</li>`;

function ruleInWords(parameter: Parameter): string {
  if ("substitute" in parameter) return "may be anything";
  return "choices" in parameter ? "must be one of these words, in any case" : parameter.rule.says;
}

function leftOut(parameter: Parameter): string {
  if ("substitute" in parameter) return "the cell shows #N/A and the reason";
  const otherwise = defaultInWords(parameter);
  if (otherwise !== undefined) return otherwise;
  const blank = "blank" in parameter ? parameter.blank : undefined;
  return blank === undefined ? "required" : `required; a blank counts as ${blank}`;
}
