import type { Finding } from "./finding";
import { at, attribute, type XmlElement } from "./xml-tree";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const VERSION = /^\d{1,5}(\.\d{1,5}){3}$/;

/** Elements that Office, or a person who looks at the list of add-ins, cannot do without. */
const REQUIRED: string[][] = [
  ["Id"],
  ["Version"],
  ["ProviderName"],
  ["DefaultLocale"],
  ["DisplayName"],
  ["Description"],
  ["IconUrl"],
  ["HighResolutionIconUrl"],
  ["SupportUrl"],
  ["Hosts", "Host"],
  ["DefaultSettings", "SourceLocation"],
  ["Permissions"],
  ["VersionOverrides", "Hosts", "Host", "DesktopFormFactor", "GetStarted", "LearnMoreUrl"],
  ["VersionOverrides", "Resources"],
];

export function checkIdentity(manifest: XmlElement): Finding[] {
  const findings: Finding[] = REQUIRED.filter((path) => at(manifest, ...path).length !== 1).map((path) => ({
    rule: "required",
    message: `There must be exactly one ${path.join(" > ")}`,
  }));
  const id = at(manifest, "Id")[0]?.text ?? "";
  if (!GUID.test(id)) findings.push({ rule: "identity", message: `Id must be a lower-case GUID, was "${id}"` });
  const version = at(manifest, "Version")[0]?.text ?? "";
  if (!VERSION.test(version)) {
    findings.push({ rule: "identity", message: `Version must be four numbers such as 1.0.0.0, was "${version}"` });
  }
  const hosts = [at(manifest, "Hosts", "Host")[0], at(manifest, "VersionOverrides", "Hosts", "Host")[0]];
  if (attribute(hosts[0], "Name") !== "Workbook" || attribute(hosts[1], "xsi:type") !== "Workbook") {
    findings.push({ rule: "identity", message: "Both Host elements must name Workbook, which is Excel" });
  }
  return findings;
}
