import { HostCollection, HostObject, isSilentCall, memberDescriptor, readMember } from "./host-object";
import { itemNotFound, notImplemented, RichApiError } from "./rich-api-error";

type Method = (...values: unknown[]) => unknown;

const orNull = "OrNullObject";

/** Calls a method by its wire name. What every collection can do need not be written in each of them. */
export async function callMember(object: HostObject, name: string, values: unknown[]): Promise<unknown> {
  const method: unknown = memberDescriptor(object, name)?.value;
  if (typeof method === "function") return (method as Method).apply(object, values);
  if (isSilentCall(object, name)) return null;
  if (object instanceof HostCollection) {
    if (name === "GetItem") return findItem(object, values[0]);
    if (name === "GetItemAt") return itemAt(object, Number(values[0]));
    if (name === "GetCount") return object.items().length;
  }
  if (name.endsWith(orNull)) return callOrNull(object, name.slice(0, -orNull.length), values);
  throw notImplemented(`${object.typeName}.${name}`);
}

async function callOrNull(object: HostObject, name: string, values: unknown[]): Promise<unknown> {
  try {
    return await callMember(object, name, values);
  } catch (error) {
    if (error instanceof RichApiError && error.code === "ItemNotFound") return null;
    throw error;
  }
}

export function findItem(parent: HostObject, key: unknown): HostObject {
  if (!(parent instanceof HostCollection)) throw notImplemented(`${parent.typeName}.GetItem`);
  const item = parent.find(key);
  if (!item) throw itemNotFound();
  return item;
}

function itemAt(collection: HostCollection, index: number): HostObject {
  const item = collection.items()[index];
  if (!item) throw itemNotFound();
  return item;
}

export function setMember(object: HostObject, name: string, value: unknown): void {
  const descriptor = memberDescriptor(object, name);
  if (descriptor?.get && !descriptor.set) throw new RichApiError("InvalidOperation", `${name} is read-only.`);
  if (!descriptor?.set) throw notImplemented(`${object.typeName}.${name} =`);
  descriptor.set.call(object, value);
}

/** `object.set({ values: ..., format: { fill: { color } } })`. */
export function updateMembers(object: HostObject, changes: object): void {
  for (const [key, value] of Object.entries(changes) as [string, unknown][]) {
    const name = key.charAt(0).toUpperCase() + key.slice(1);
    const nested = isPlainObject(value) ? readMember(object, name) : undefined;
    if (nested instanceof HostObject && isPlainObject(value)) updateMembers(nested, value);
    else setMember(object, name, value);
  }
}

const isPlainObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
