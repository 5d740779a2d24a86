import type { Finding } from "./finding";
import { resourceValue } from "./resources";
import { at, attribute, type XmlElement } from "./xml-tree";

/** The part of functions.json that must fit the manifest and Excel's rules for names. */
export interface FunctionMetadata {
  functions: { id: string; name: string; helpUrl?: string }[];
}

/** Excel has columns A to XFD: one to three letters before a number could be a cell. */
const LOOKS_LIKE_A_CELL = /^([A-Z]{1,3}\d+|R\d*C\d*)$/;
const NAMESPACE = /^[A-Z][A-Z0-9.]{2,31}$/;
const NAME = /^[A-Z][A-Z0-9_.]{2,127}$/;

const address = (manifest: XmlElement, part: string): string => {
  const [location] = at(manifest, "VersionOverrides", "Hosts", "Host", "AllFormFactors", "ExtensionPoint", part);
  return resourceValue(manifest, "bt:Urls", attribute(location?.children[0], "resid"));
};

/** The namespace and the two files of the custom functions, as the build names them. */
export function checkFunctionFiles(manifest: XmlElement): Finding[] {
  const findings: Finding[] = [];
  const point = ["VersionOverrides", "Hosts", "Host", "AllFormFactors", "ExtensionPoint"];
  const resid = attribute(at(manifest, ...point, "Namespace")[0], "resid");
  const namespace = resourceValue(manifest, "bt:ShortStrings", resid);
  if (!NAMESPACE.test(namespace)) {
    findings.push({
      rule: "namespace",
      message: `The namespace must be 3 to 32 capital letters, digits or dots, was "${namespace}"`,
    });
  }
  for (const [part, file] of [
    ["Script", "functions.js"],
    ["Metadata", "functions.json"],
    ["Page", "taskpane.html"],
  ] as const) {
    if (!address(manifest, part).endsWith(`/${file}`)) {
      findings.push({ rule: "address", message: `${part} must be ${file}, was ${address(manifest, part)}` });
    }
  }
  return findings;
}

/** What Excel demands of names and the metadata generator does not check; an empty list means that all is well. */
export function checkFunctionNames({ functions }: FunctionMetadata): string[] {
  return functions.flatMap(({ id, name }) => [
    ...(id === name ? [] : [`${id}: the id and the name ${name} must be the same`]),
    ...(NAME.test(name) ? [] : [`${name}: must be 3 to 128 capital letters, digits, "_" or ".", a letter first`]),
    ...(LOOKS_LIKE_A_CELL.test(name) ? [`${name}: looks like the address of a cell`] : []),
  ]);
}

/** Help pages that lie on the manifest's site. */
export function checkHelpAddresses(manifest: XmlElement, { functions }: FunctionMetadata): string[] {
  const site = address(manifest, "Metadata").replace(/functions\.json$/, "help/");
  return functions
    .filter(({ helpUrl }) => !helpUrl?.startsWith(site) || !helpUrl.endsWith(".html"))
    .map(({ id, helpUrl }) => `${id}: the help page must lie under ${site}, was ${helpUrl ?? "not given"}`);
}
