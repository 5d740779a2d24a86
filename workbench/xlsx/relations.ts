import { damaged } from "./refusal";
import { attributesOf } from "./xml";
import type { Parts } from "./zip";

export const textOfPart = (parts: Parts, path: string): string | undefined => {
  const bytes = parts.get(path);
  return bytes && new TextDecoder().decode(bytes);
};

interface Relation {
  id: string;
  type: string;
  path: string;
}

/** What a part says that belongs to it; nothing outside the file. */
export function relationsOf(parts: Parts, path: string): Relation[] {
  const slash = path.lastIndexOf("/") + 1;
  const text = textOfPart(parts, `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`) ?? "";
  return [...text.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].flatMap(([tag]) => {
    const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = attributesOf(tag);
    if (mode === "External") return [];
    return [{ id, type: type.slice(type.lastIndexOf("/") + 1), path: resolved(path.slice(0, slash), target) }];
  });
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The sheets of a workbook in their order, each with its part. */
export function sheetParts(parts: Parts): { name: string; path: string }[] {
  const workbook = textOfPart(parts, "xl/workbook.xml") ?? "";
  const relations = new Map(relationsOf(parts, "xl/workbook.xml").map(({ id, path }) => [id, path]));
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
    const { name = "", ...rest } = attributesOf(tag);
    const id = Object.entries(rest).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
    const path = relations.get(id);
    if (path === undefined || !parts.has(path)) throw damaged(`the sheet ${name} is missing`);
    return { name, path };
  });
  if (sheets.length === 0) throw damaged("it has no sheets");
  return sheets;
}

/** The parts of one kind that belong to a sheet: its drawing, its tables. */
export const belongingTo = (parts: Parts, path: string, type: string): string[] =>
  relationsOf(parts, path).flatMap((relation) => (relation.type === type ? [relation.path] : []));
