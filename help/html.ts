/**
 * Markup that may go into a page as it is. The class stays in this file: text becomes markup through the template
 * below, which escapes it, and through nothing else.
 */
class Markup {
  constructor(readonly text: string) {}
}
export type Html = Markup;

export type Slot = string | number | Html | readonly Html[] | undefined;

/** html`<p title="${text}">${text}</p>`: what stands in a slot is escaped, in an element as in a quoted attribute. */
export function html(strings: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  return new Markup(strings.map((string, index) => string + filled(slots[index])).join(""));
}

/** For the typesetter alone, whose output is markup already. */
export const typesetMarkup = (mathml: string): Html => new Markup(mathml);

function filled(slot: Slot): string {
  if (slot === undefined) return "";
  if (slot instanceof Markup) return slot.text;
  if (typeof slot === "object") return slot.map(({ text }) => text).join("");
  return String(slot).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
