import type { Finding } from "./manifest/finding";
import { checkFunctionFiles } from "./manifest/functions";
import { checkIcons } from "./manifest/icons";
import { checkIdentity } from "./manifest/identity";
import { checkOrder } from "./manifest/order";
import { checkResources } from "./manifest/resources";
import { checkRuntime } from "./manifest/runtime";
import { checkAddresses, checkTexts } from "./manifest/texts";
import { parseXml, type XmlElement } from "./manifest/xml-tree";

/**
 * Everything that Office would hold against a manifest and that can be known without asking a server.
 * `assets` is the folder that holds the icon files. An empty list means that all is well.
 */
export function checkManifest(xml: string, assets: string): Finding[] {
  let manifest: XmlElement;
  try {
    manifest = parseXml(xml);
  } catch (error) {
    return [{ rule: "well-formed", message: error instanceof Error ? error.message : String(error) }];
  }
  return [
    ...checkOrder(manifest),
    ...checkIdentity(manifest),
    ...checkTexts(manifest),
    ...checkAddresses(manifest),
    ...checkResources(manifest),
    ...checkIcons(manifest, assets),
    ...checkRuntime(manifest),
    ...checkFunctionFiles(manifest),
  ];
}
