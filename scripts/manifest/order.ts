import type { Finding } from "./finding";
import { everyElement, type XmlElement } from "./xml-tree";

/**
 * The children that each element may have, in the only order that Office accepts.
 * Source: "How to find the proper order of manifest elements" in Microsoft's Office Add-ins documentation.
 */
const CHILDREN: Record<string, string[]> = {
  OfficeApp: [
    ...["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description"],
    ...["IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements"],
    ...["DefaultSettings", "Permissions", "VersionOverrides", "ExtendedOverrides"],
  ],
  AppDomains: ["AppDomain"],
  Hosts: ["Host"],
  Requirements: ["Sets", "Methods"],
  Sets: ["Set"],
  DefaultSettings: ["SourceLocation"],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "EquivalentAddins"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  Runtimes: ["Runtime"],
  AllFormFactors: ["ExtensionPoint"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  ExtensionPoint: ["Script", "Page", "Metadata", "Namespace", "CustomTab", "OfficeTab"],
  Script: ["SourceLocation"],
  Page: ["SourceLocation"],
  Metadata: ["SourceLocation"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  OfficeTab: ["Group"],
  Group: ["Label", "Icon", "Control"],
  Icon: ["bt:Image"],
  Control: ["Label", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
  "bt:Images": ["bt:Image"],
  "bt:Urls": ["bt:Url"],
  "bt:ShortStrings": ["bt:String"],
  "bt:LongStrings": ["bt:String"],
};

export function checkOrder(manifest: XmlElement): Finding[] {
  return everyElement(manifest).flatMap((parent) => {
    const allowed = CHILDREN[parent.name] ?? [];
    const names = parent.children.map(({ name }) => name);
    const strangers = names.filter((name) => !allowed.includes(name));
    if (strangers.length > 0) return [misplaced(`${parent.name} cannot hold ${strangers.join(", ")}`)];
    const places = names.map((name) => allowed.indexOf(name));
    const early = names.find((_, index) => (places[index] ?? 0) < (places[index - 1] ?? 0));
    return early === undefined ? [] : [misplaced(`${early} comes too late in ${parent.name}`)];
  });
}

const misplaced = (message: string): Finding => ({ rule: "order", message });
