import type { Definition } from "../../src/catalog/declare/define";
import { html, type Html } from "../html";
import { meanings } from "../symbols";
import { typesetInline, typesetLines } from "../typeset";

/** It can be wider than a phone: it scrolls by itself then, by keyboard too. */
export const formula = (definition: Definition): Html =>
  html`<div class="formula" role="group" aria-label="The formula of ${definition.name}" tabindex="0">
      ${typesetLines(definition.formula)}
    </div>
    <dl class="symbols">
      ${meanings(definition).map(
        ({ symbol, meaning }) =>
          html`<div>
            <dt>${typesetInline(symbol)}</dt>
            <dd>${meaning}</dd>
          </div> `,
      )}
    </dl>`;
