import { CATALOG } from "../../catalog";
import { NAMESPACE } from "../../catalog/declare/formula-text";
import { isFunction, isOperator, isSpace, tokensOf } from "./tokens";

/** Our functions as a file stores them: dots become underscores, so that the way back takes the list of names. */
const STORED: ReadonlyMap<string, string> = new Map(CATALOG.map(({ name }) => [`${NAMESPACE}_${name}`, name] as const));
const CALLED: ReadonlySet<string> = new Set(CATALOG.map(({ name }) => `${NAMESPACE}.${name}`));

/** What Excel puts before the name of a function whose add-in it does not find, and the file that it then looks in. */
const STORED_FORM = /^_xldudf_(.+)$/i;
const XLL_FORM = /^_xll\.(.+)$/i;
const FILE_BEFORE = /(?:'(?:[^']|'')+'|\[\d+\]|[\p{L}_][\p{L}\p{N}_.]*)!$/u;

export interface Mended {
  readonly text: string;
  /** Functions of ours by name that this version does not have. */
  readonly unknown: readonly string[];
}

/**
 * The formula with our functions called by their own names again, whatever Excel has made of them: `_xldudf_COINM_F(`,
 * the same with a file before it, `_xll.COINM.F(`. Nothing else of the text is touched.
 */
export function mended(formula: string, namespace = NAMESPACE): Mended {
  const tokens = tokensOf(formula);
  const unknown: string[] = [];
  let text = "";
  let at = 0;
  tokens.forEach((token, place) => {
    if (!isFunction(token)) return;
    let next = place + 1;
    while (isSpace(tokens[next])) next++;
    if (!isOperator(tokens[next], "(")) return;
    const name = nameOf(token.value);
    if (name === undefined) return;
    if (name.known === undefined) {
      unknown.push(name.said);
      return;
    }
    const file = FILE_BEFORE.exec(formula.slice(at, token.at))?.[0] ?? "";
    text += `${formula.slice(at, token.at - file.length)}${namespace}.${name.known}`;
    at = token.at + token.value.length;
  });
  return { text: text + formula.slice(at), unknown };
}

/** Which function of ours a broken call means; nothing for a call of anything else, and of ours that is whole. */
function nameOf(called: string): { readonly known: string | undefined; readonly said: string } | undefined {
  const stored = STORED_FORM.exec(called)?.[1]?.toUpperCase();
  if (stored !== undefined)
    return stored.startsWith(`${NAMESPACE}_`) ? { known: STORED.get(stored), said: stored } : undefined;
  const xll = XLL_FORM.exec(called)?.[1]?.toUpperCase();
  if (!xll?.startsWith(`${NAMESPACE}.`)) return undefined;
  return { known: CALLED.has(xll) ? xll.slice(NAMESPACE.length + 1) : undefined, said: xll };
}

/** Seen at once: most formulas have none. */
export const mayBeBroken = (formula: string): boolean => /_xldudf_|_xll\./i.test(formula);
