import { ASK_AGAIN, EVERYWHERE, isFolder, type HeaderRule } from "./headers";
import type { Place } from "./hosting";
import { KINDS } from "./types";

/**
 * Beside index.html at the top of what is uploaded. Of the routes the first that fits counts. One that ends in a slash
 * and a star leaves out the folder's own index.html; one that ends in a star alone does not.
 */
export const azure = ({ folder }: Place, rules: readonly HeaderRule[]) => ({
  globalHeaders: { ...EVERYWHERE, "Cache-Control": ASK_AGAIN },
  routes: rules.map((rule) => ({
    route: `${folder}${isFolder(rule) ? `${rule.of.slice(0, -1)}*` : rule.of}`,
    headers: rule.headers,
  })),
  mimeTypes: Object.fromEntries(Object.entries(KINDS).map(([end, { type }]) => [`.${end}`, type])),
});
