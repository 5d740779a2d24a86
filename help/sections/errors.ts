import type { Definition } from "../../src/catalog/declare/define";
import { errorCode } from "../formula-box";
import { html, type Html } from "../html";
import { prose } from "../prose";
import { refusalsOf } from "../refusals";
import type { HelpSite } from "../site";

/** One bullet an error. The values in the messages are samples: a message shows the value that was given. */
export const errors = (definition: Definition, site: HelpSite): Html =>
  html`<p>
      A message names the argument, the rule and the value that it had; the values in the messages here are samples.
    </p>
    <ul class="errors">
      ${refusalsOf(definition).map(
        ({ code, when, message }) =>
          html`<li>
            ${errorCode(code)}
            <span>${when && prose(when, site, definition)} ${message && html`<q>${message}</q>`}</span>
          </li> `,
      )}
      <li>
        <span class="code">other</span>
        <span>An error that is already in an argument <a href="conventions.html#errors">passes through</a>.</span>
      </li>
    </ul>`;
