import type { Finding } from "./finding";
import { at, attribute, everyElement, type XmlElement } from "./xml-tree";

/** Which list of resources an element that has a resid must point into. */
const LIST_OF: Record<string, string> = {
  "bt:Image": "bt:Images",
  Runtime: "bt:Urls",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Namespace: "bt:ShortStrings",
  Description: "bt:LongStrings",
};

const LONGEST_ID = 32;

export function resourceList(manifest: XmlElement, list: string): XmlElement[] {
  return at(manifest, "VersionOverrides", "Resources", list).flatMap(({ children }) => children);
}

export function resourceValue(manifest: XmlElement, list: string, id: string): string {
  return attribute(
    resourceList(manifest, list).find((resource) => attribute(resource, "id") === id),
    "DefaultValue",
  );
}

/** Every resid leads to one resource of the right kind, and every resource is needed. */
export function checkResources(manifest: XmlElement): Finding[] {
  const users = everyElement(manifest).filter(({ attributes }) => "resid" in attributes);
  const resources = everyElement(manifest).filter(
    ({ attributes }) => "id" in attributes && "DefaultValue" in attributes,
  );
  const used = new Set(users.map((user) => attribute(user, "resid")));
  return [
    ...users.flatMap((user) => unresolved(manifest, user)),
    ...resources.flatMap((resource) => unused(resource, used)),
    ...everyElement(manifest).flatMap(longId),
    ...duplicates(manifest),
  ];
}

function unresolved(manifest: XmlElement, user: XmlElement): Finding[] {
  const list = LIST_OF[user.name] ?? "";
  const resid = attribute(user, "resid");
  const found = resourceList(manifest, list).some((resource) => attribute(resource, "id") === resid);
  return found ? [] : [{ rule: "resource", message: `${user.name} names ${resid}, which is not in ${list}` }];
}

function unused(resource: XmlElement, used: Set<string>): Finding[] {
  const id = attribute(resource, "id");
  return used.has(id) ? [] : [{ rule: "unused", message: `Nothing uses the resource ${id}` }];
}

function longId({ name, attributes }: XmlElement): Finding[] {
  const ids = [attributes.id, attributes.resid].filter((id) => id !== undefined && id.length > LONGEST_ID);
  return ids.map((id) => ({ rule: "length", message: `${name}: the id ${id} is longer than ${LONGEST_ID}` }));
}

function duplicates(manifest: XmlElement): Finding[] {
  const ids = everyElement(manifest).flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => ({ rule: "resource", message: `The id ${id} is given twice` }));
}
