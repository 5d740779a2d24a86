import type { Finding } from "./finding";
import { resourceList } from "./resources";
import { at, attribute, everyElement, type XmlElement } from "./xml-tree";

const SHORT = 125;
const LONG = 250;
const LONGEST_ADDRESS = 2048;

/** Texts that are there and that Office does not cut off. */
export function checkTexts(manifest: XmlElement): Finding[] {
  return [
    ...at(manifest, "DisplayName").flatMap((element) => text(element, SHORT)),
    ...at(manifest, "Description").flatMap((element) => text(element, LONG)),
    ...resourceList(manifest, "bt:ShortStrings").flatMap((element) => text(element, SHORT)),
    ...resourceList(manifest, "bt:LongStrings").flatMap((element) => text(element, LONG)),
  ];
}

function text(element: XmlElement, longest: number): Finding[] {
  const value = attribute(element, "DefaultValue");
  if (value.trim() !== "" && value.length <= longest) return [];
  const which = attribute(element, "id") || element.name;
  return [{ rule: "text", message: `${which} must have 1 to ${longest} characters, has ${value.length}` }];
}

/** Every address is https, and all of them lie on the one site that serves the page. */
export function checkAddresses(manifest: XmlElement): Finding[] {
  const page = attribute(at(manifest, "DefaultSettings", "SourceLocation")[0], "DefaultValue");
  const site = page.slice(0, page.lastIndexOf("/") + 1);
  return everyElement(manifest).flatMap((element) => {
    const value = attribute(element, "DefaultValue");
    const isAddress = /Url$|^SourceLocation$|^bt:Image$/.test(element.name) && "DefaultValue" in element.attributes;
    if (!isAddress || (isHttps(value) && value.startsWith(site))) return [];
    const which = attribute(element, "id") || element.name;
    return [{ rule: "address" as const, message: `${which} must be an https address under ${site}, was ${value}` }];
  });
}

function isHttps(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === "https:" && value.length <= LONGEST_ADDRESS;
}
