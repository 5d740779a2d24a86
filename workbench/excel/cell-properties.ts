import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign } from "@univerjs/core";
import type { IBorderData, IStyleData, Nullable } from "@univerjs/core";
import { invalidArgument, notImplemented } from "../richapi/rich-api-error";
import type { StyleChange } from "../sheet/styling";
import { horizontalAlignments, verticalAlignments } from "./alignments";
import { lineOf, wordsOf } from "./border-lines";
import { colourFrom } from "./colour";

type Tree = Readonly<Record<string, unknown>>;

const edges: Readonly<Record<string, keyof IBorderData>> = { top: "t", bottom: "b", left: "l", right: "r" };

const isOn = (value: Nullable<BooleanNumber>) => value === BooleanNumber.TRUE;
const flag = (value: unknown) => (value === true ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** What `getCellProperties` can tell of a cell, by the path of its member. */
const readers: Readonly<Record<string, (style: IStyleData) => unknown>> = {
  "fill.color": ({ bg }) => bg?.rgb ?? "#FFFFFF",
  "fill.pattern": ({ bg }) => (bg?.rgb ? "Solid" : "None"),
  "font.bold": ({ bl }) => isOn(bl),
  "font.italic": ({ it }) => isOn(it),
  "font.color": ({ cl }) => cl?.rgb ?? "#000000",
  "font.size": ({ fs = 11 }) => fs,
  "font.name": ({ ff }) => ff ?? "Arial",
  horizontalAlignment: ({ ht }) => horizontalAlignments.read(ht ?? HorizontalAlign.UNSPECIFIED) ?? "General",
  verticalAlignment: ({ vt }) => verticalAlignments.read(vt ?? VerticalAlign.BOTTOM) ?? "Bottom",
};

const borderReaders: Readonly<Record<string, (line: IBorderData["t"]) => unknown>> = {
  color: (line) => line?.cl.rgb ?? "#000000",
  style: (line) => wordsOf(line).style,
  weight: (line) => wordsOf(line).weight,
};

/** `Excel.CellProperties` of a cell, as far as `Excel.CellPropertiesLoadOptions` asks for them. */
export function propertiesOf(style: IStyleData, options: Tree): Tree {
  const { format, ...others } = options;
  const [unknown] = Object.keys(others);
  if (unknown) throw notImplemented(`CellProperties.${unknown}`);
  return { format: formatOf(style, (format ?? {}) as Tree, "") };
}

function formatOf(style: IStyleData, options: Tree, path: string): Tree {
  const answer: Record<string, unknown> = {};
  for (const [member, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === undefined) continue;
    if (member === "borders") answer[member] = bordersOf(style, wanted as Tree);
    else if (typeof wanted === "object") answer[member] = formatOf(style, wanted as Tree, `${path}${member}.`);
    else answer[member] = readerOf(readers, `${path}${member}`)(style);
  }
  return answer;
}

function bordersOf({ bd }: IStyleData, options: Tree): Tree {
  const wanted = Object.keys(options).filter((member) => options[member] === true);
  const line = (edge: keyof IBorderData) =>
    Object.fromEntries(wanted.map((member) => [member, readerOf(borderReaders, member)(bd?.[edge])]));
  return Object.fromEntries(Object.entries(edges).map(([name, edge]) => [name, line(edge)]));
}

function readerOf<Reader>(known: Readonly<Record<string, Reader>>, path: string): Reader {
  const reader = known[path];
  if (!reader) throw notImplemented(`CellPropertiesFormat.${path}`);
  return reader;
}

/** How the style of a cell changes that is given these `Excel.SettableCellProperties`. */
export function styleChange(properties: Tree): StyleChange {
  const { format = {}, ...others } = properties;
  const [unknown] = Object.keys(others);
  if (unknown) throw notImplemented(`SettableCellProperties.${unknown}`);
  const { fill, font, borders, ...rest } = format as Record<string, Tree | undefined>;
  return {
    ...(fill ? { bg: fillFrom(fill) } : {}),
    ...(font ? fontFrom(font) : {}),
    ...(borders ? { bd: bordersFrom(borders as Record<string, Tree>) } : {}),
    ...alignmentFrom(rest),
  };
}

/** A colour without a pattern fills; no pattern is no fill, whatever colour stands beside it. */
function fillFrom({ color, pattern, ...others }: Tree): StyleChange["bg"] {
  const [unknown] = Object.keys(others);
  if (unknown) throw notImplemented(`CellPropertiesFill.${unknown}`);
  if (pattern === "None" || pattern === null) return null;
  if (pattern !== undefined && pattern !== "Solid") throw notImplemented(`Fill pattern "${String(pattern)}"`);
  return { rgb: colourFrom(color) };
}

function fontFrom(font: Tree): StyleChange {
  const change: StyleChange = {};
  for (const [member, value] of Object.entries(font)) {
    if (member === "bold") change.bl = flag(value);
    else if (member === "italic") change.it = flag(value);
    else if (member === "color") change.cl = { rgb: colourFrom(value) };
    else if (member === "size" && typeof value === "number") change.fs = value;
    else if (member === "name") change.ff = String(value);
    else throw notImplemented(`CellPropertiesFont.${member}`);
  }
  return change;
}

function bordersFrom(borders: Readonly<Record<string, Tree>>): IBorderData {
  const change: IBorderData = {};
  for (const [name, { color = "#000000", style = "Continuous", weight, ...others }] of Object.entries(borders)) {
    const edge = edges[name];
    const [unknown] = Object.keys(others);
    if (!edge || unknown) throw notImplemented(`CellBorder.${unknown ?? name}`);
    const line = lineOf(String(style), weight === undefined || weight === null ? undefined : String(weight));
    change[edge] = line === BorderStyleTypes.NONE ? null : { s: line, cl: { rgb: colourFrom(color) } };
  }
  return change;
}

function alignmentFrom(rest: Readonly<Record<string, unknown>>): StyleChange {
  const change: StyleChange = {};
  for (const [member, value] of Object.entries(rest)) {
    if (member === "horizontalAlignment") change.ht = horizontalAlignments.write(value);
    else if (member === "verticalAlignment") change.vt = verticalAlignments.write(value);
    else throw notImplemented(`CellPropertiesFormat.${member}`);
  }
  return change;
}

export function checkedRows(properties: unknown): Tree[][] {
  if (Array.isArray(properties) && properties.every(Array.isArray)) return properties;
  throw invalidArgument();
}
