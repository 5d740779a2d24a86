import type { Finding } from "./finding";
import { resourceValue } from "./resources";
import { at, attribute, everyElement, type XmlElement } from "./xml-tree";

/** A shared runtime: functions, pane and ribbon button live in one long-lived page. */
export function checkRuntime(manifest: XmlElement): Finding[] {
  const findings: Finding[] = [];
  const refuse = (message: string) => findings.push({ rule: "runtime", message });

  const host = at(manifest, "VersionOverrides", "Hosts", "Host");
  const runtimes = host.flatMap((element) => at(element, "Runtimes", "Runtime"));
  if (runtimes.length !== 1) refuse(`There must be exactly one Runtime, were ${runtimes.length}`);
  if (attribute(runtimes[0], "lifetime") !== "long") refuse("The Runtime must have lifetime long");

  const page = attribute(runtimes[0], "resid");
  const places: [string, XmlElement[]][] = [
    ["Page", host.flatMap((e) => at(e, "AllFormFactors", "ExtensionPoint", "Page", "SourceLocation"))],
    ["FunctionFile", host.flatMap((e) => at(e, "DesktopFormFactor", "FunctionFile"))],
    ["ShowTaskpane", everyElement(manifest).flatMap((e) => at(e, "Action", "SourceLocation"))],
  ];
  for (const [name, elements] of places) {
    if (elements.length === 0) refuse(`There is no ${name}`);
    for (const element of elements) {
      const resid = attribute(element, "resid");
      if (resid !== page) refuse(`${name} must name ${page} as the Runtime does, was ${resid}`);
    }
  }
  const opened = attribute(at(manifest, "DefaultSettings", "SourceLocation")[0], "DefaultValue");
  if (opened !== resourceValue(manifest, "bt:Urls", page)) refuse("DefaultSettings must open the page of the Runtime");

  const sets = at(manifest, "Requirements", "Sets", "Set");
  const shared = sets.find((set) => attribute(set, "Name") === "SharedRuntime");
  if (attribute(shared, "MinVersion") !== "1.1") refuse("Requirements must name SharedRuntime 1.1");
  if (everyElement(manifest).some(({ name }) => name === "TaskpaneId")) {
    refuse("A long-lived runtime has one pane and takes no TaskpaneId");
  }
  return findings;
}
