import { defaultMembersOf, HostCollection, HostObject, readMember } from "./host-object";
import type { WireQuery } from "./wire";

const pascalCase = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const asksForEverything = (names: string[]) =>
  names.length === 0 || names.some((name) => name === "$all" || name === "$none" || name === "*");

/** Splits "format/fill/color" lists by their first step: { format: ["fill/color"], values: [] }. */
function byFirstStep(names: readonly string[]): Map<string, string[]> {
  const steps = new Map<string, string[]>();
  for (const name of names) {
    const [first = "", ...rest] = name.split("/");
    const deeper = steps.get(first) ?? [];
    if (rest.length > 0) deeper.push(rest.join("/"));
    steps.set(first, deeper);
  }
  return steps;
}

async function membersOf(object: HostObject, names: string[]): Promise<Record<string, unknown>> {
  const wanted = asksForEverything(names) ? [...defaultMembersOf(object)] : names;
  const answer: Record<string, unknown> = {};
  for (const [name, deeper] of byFirstStep(wanted)) {
    const value = await readMember(object, pascalCase(name));
    answer[pascalCase(name)] = value instanceof HostObject ? await load(value, { Select: deeper }) : value;
  }
  return answer;
}

async function itemsOf(
  collection: HostCollection,
  names: string[],
  query: WireQuery,
): Promise<Record<string, unknown>> {
  const ofItems = names.filter((name) => !/^(count|items)$/i.test(name)).map((name) => name.replace(/^items\//i, ""));
  const start = query.Skip ?? 0;
  const items = collection.items();
  const page = items.slice(start, query.Top === undefined ? undefined : start + query.Top);
  const loaded = page.map(async (item) => ({ ...identityOf(item), ...(await load(item, { Select: ofItems })) }));
  return { Count: items.length, _Items: await Promise.all(loaded) };
}

export function identityOf(object: HostObject): Record<string, unknown> {
  const identity = object.identity();
  return identity === undefined ? {} : { Id: identity };
}

/** What is the same before and after a calculation. */
const FIXED = /^(items\/)?(id|name|address)$/i;

/** Whether a query asks for something that a calculation may change. */
export const asksForResults = ({ Select: names = [], Expand: deeper = [] }: WireQuery): boolean =>
  names.length === 0 || [...names, ...deeper].some((name) => !FIXED.test(name));

/** The answer to `object.load(...)`. */
export function load(object: HostObject, query: WireQuery): Promise<Record<string, unknown>> {
  const names = [...(query.Select ?? []), ...(query.Expand ?? [])];
  return object instanceof HostCollection ? itemsOf(object, names, query) : membersOf(object, names);
}
