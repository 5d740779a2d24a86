import temml from "temml";
import { html, typesetMarkup, type Html } from "./html";

const ALIGNMENT = /\\(?:begin|end)\{aligned\}|&/g;
const ARROW = /\\quad\s*\\Rightarrow\s*\\quad/g;
const BREAK = /,?\s*(?:\\q?quad|\\\\)\s*/;

/** A formula on lines of its own: a derivation a ⇒ b takes two, and so do two formulas, so that they fit on a phone. */
export function typesetLines(tex: string): Html {
  const lines = tex
    .replace(ALIGNMENT, "")
    .replace(ARROW, String.raw`\quad\Rightarrow\;`)
    .split(BREAK);
  return html`${lines.map((line) => withoutStyle(temml.renderToString(line, { displayMode: true, throwOnError: true })))}`;
}

export const typesetInline = (tex: string): Html => withoutStyle(temml.renderToString(tex, { throwOnError: true }));

/**
 * The pages forbid style attributes. The one that every display formula carries is a rule of help.css instead; a
 * formula that needs another one is refused here and not shown wrongly there.
 */
function withoutStyle(mathml: string): Html {
  const plain = mathml.replace(' style="display:block math;"', "");
  if (plain.includes(" style=")) throw new Error(`A formula needs a style that its page does not allow: ${plain}`);
  return typesetMarkup(plain);
}
