import type { Definition } from "../../../src/catalog/define";
import { NAMESPACE } from "../../../src/catalog/formula-text";
import { isOptional } from "../../../src/catalog/words";
import { html, type Html } from "../html";

export function syntax({ name, parameters }: Definition): Html {
  const places = Object.entries(parameters).map(([key, parameter]) => (isOptional(parameter) ? `[${key}]` : key));
  return html`<p class="syntax">
      <code>=${NAMESPACE}.${name}(<wbr />${places.join(", ")})</code>
    </p>
    <p>
      Arguments in [brackets] may be left out. Each argument takes one value or a range, and the result has
      <a href="conventions.html#ranges">the combined shape</a>.
    </p>`;
}
