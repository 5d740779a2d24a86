import { TEMPLATES } from ".";
import type { Template } from "./template";

/**
 * The templates that have each word that is asked for, in title, sentence or what else they are called, those that are
 * called so first; all for none.
 */
export function templatesFor(query: string): readonly Template[] {
  const sought = wordsOf(query);
  const has = (said: string): boolean => sought.every((word) => said.toLowerCase().includes(word));
  const found = TEMPLATES.filter(({ id, title, about, words }) => has([id, title, about, ...words].join(" ")));
  const isCalledSo = ({ title }: Template): boolean => has(title);
  return [...found.filter(isCalledSo), ...found.filter((template) => !isCalledSo(template))];
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);
