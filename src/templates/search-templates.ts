import { TEMPLATES } from ".";
import type { Template } from "./template";

/** The templates that have each word that is asked for, in title, sentence or what else they are called; all for none. */
export function templatesFor(query: string): readonly Template[] {
  const sought = wordsOf(query);
  return TEMPLATES.filter(({ id, title, about, words }) => {
    const said = [id, title, about, ...words].join(" ").toLowerCase();
    return sought.every((word) => said.includes(word));
  });
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);
