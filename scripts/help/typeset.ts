import temml from "temml";
import { html, typesetMarkup, type Html } from "./html";

/** A formula on lines of its own: a derivation a ⇒ b takes two, so that it fits on a phone. */
export function typesetLines(tex: string): Html {
  const [first = "", ...rest] = tex.split(/\\quad\s*\\Rightarrow\s*\\quad/);
  const lines = [first, ...rest.map((line) => String.raw`\Rightarrow\quad ${line}`)];
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
