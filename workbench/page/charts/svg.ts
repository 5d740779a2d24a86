type Attributes = Record<string, string | number | undefined>;

/** An element of a drawing. Texts become text nodes: nothing that a cell holds is read as markup. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: (SVGElement | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(attribute, String(value));
  }
  element.append(...children);
  return element;
}

/** Gives an element the colour of its series; the style sheet makes it lighter on a dark ground. */
export function coloured<Element extends SVGElement>(element: Element, color: string): Element {
  element.style.setProperty("--series", color);
  return element;
}
