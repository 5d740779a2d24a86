import { argumentsBetween, closing, isMark, tokens } from "./tokens";
import type { Token } from "./tokens";

/**
 * A formula of a file as users know it. Our functions come back under their own names whatever has become of them:
 * under the name that Excel gives them in files, with the path of another workbook before it, as of an XLL, or as typed.
 */
export function fromFile(formula: string, namespace: string): string {
  const text = read(tokens(formula), namespace);
  return text.startsWith("=") ? text : `=${text}`;
}

const prefixes = /^(?:_xlfn\._xlws\.|_xlfn\.|_xlws\.|_xlpm\.|_xludf\.|_xll\.)+/i;

function read(all: readonly Token[], namespace: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < all.length; at++) {
    const token = all[at] as Token;
    if (token.kind !== "word") {
      pieces.push(token.text);
      continue;
    }
    const optional = /^_xlop\.(.+)$/i.exec(token.text);
    if (optional) {
      pieces.push(`[${optional[1]}]`);
      continue;
    }
    const own = ownName(token.text, namespace);
    const word = own ?? token.text.replace(prefixes, "");
    const isCall = isMark(all[at + 1], "(");
    if (own !== undefined && isCall) dropPath(pieces);
    const shortened = isCall ? shortForm(token.text, all, at, namespace) : undefined;
    if (shortened) {
      pieces.push(shortened.text);
      at = shortened.last;
    } else {
      pieces.push(word);
    }
  }
  return pieces.join("");
}

function ownName(word: string, namespace: string): string | undefined {
  const plain = word.replace(prefixes, "").toUpperCase();
  const inFiles = `_XLDUDF_${namespace.replaceAll(".", "_")}_`;
  if (plain.startsWith(inFiles)) return `${namespace}.${plain.slice(inFiles.length)}`;
  return plain.startsWith(`${namespace}.`) ? plain : undefined;
}

/** `[2]!`, `'C:\Add-ins\COINM.XLA'!`, `COINM.XLA!`: a workbook that our functions were taken to belong to. */
function dropPath(pieces: string[]): void {
  if (pieces.at(-1) !== "!") return;
  pieces.pop();
  pieces.pop();
}

/** What has a sign in the sheet and a function in a file: `A2#` and `@A1:A3`. */
function shortForm(
  word: string,
  all: readonly Token[],
  at: number,
  namespace: string,
): { text: string; last: number } | undefined {
  const upper = word.toUpperCase();
  if (upper !== "_XLFN.ANCHORARRAY" && upper !== "_XLFN.SINGLE") return undefined;
  const last = closing(all, at + 1);
  const [given = []] = argumentsBetween(all, at + 1, last);
  const inside = read(given, namespace);
  return { text: upper === "_XLFN.SINGLE" ? `@${inside}` : `${inside}#`, last };
}
