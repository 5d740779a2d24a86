import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element with its children in the order of the file, which is what Office's schema is about. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** One entry of fast-xml-parser's ordered form: the element's name is the key beside ":@". */
type OrderedNode = Record<string, unknown> & { ":@"?: Record<string, string> };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
});

export function parseXml(xml: string): XmlElement {
  const outcome = XMLValidator.validate(xml);
  if (outcome !== true) throw new Error(`Line ${outcome.err.line}: ${outcome.err.msg}`);
  const [root] = elementsOf(parser.parse(xml) as OrderedNode[]);
  if (!root) throw new Error("The file has no element");
  return root;
}

function elementsOf(nodes: OrderedNode[]): XmlElement[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@");
    if (name === undefined || name === "#text") return [];
    const inside = node[name] as OrderedNode[];
    const text = inside.map((child) => ("#text" in child ? String(child["#text"]) : "")).join("");
    return [{ name, attributes: node[":@"] ?? {}, children: elementsOf(inside), text: text.trim() }];
  });
}

/** The element itself and everything below it. */
export function everyElement(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** All elements that a path of names leads to, e.g. "VersionOverrides", "Resources", "bt:Urls", "bt:Url". */
export function at(element: XmlElement, ...path: string[]): XmlElement[] {
  return path.reduce(
    (found, name) => found.flatMap(({ children }) => children.filter((c) => c.name === name)),
    [element],
  );
}

export function attribute(element: XmlElement | undefined, name: string): string {
  return element?.attributes[name] ?? "";
}
