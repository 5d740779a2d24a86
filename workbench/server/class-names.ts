/** How esbuild gives a function the name back that it lost among others of that name, at length or minified. */
const NAMING = /(?<=[\w$]+ ?= ?\(([\w$]+), ?([\w$]+)\) ?=> ?)(?=[\w$]+\(\1, ?"name", ?\{)/;

/**
 * A bundle in which classes keep their names, and closures do not: a class is asked for its name, and to name every
 * closure whenever it is made takes a tenth of the time or more.
 */
export function namingClassesAlone(bundle: string): string {
  if (!NAMING.test(bundle)) throw new Error("esbuild names functions in another way than it did.");
  return bundle.replace(NAMING, `$2 < "A" || $2 >= "[" ? $1 : `);
}
