import { notImplemented } from "./rich-api-error";

/**
 * An object that an add-in can hold a proxy of. Its wire members are the accessors and methods of the class with a
 * PascalCase name (or Office.js's own `_PascalCase`); everything else is out of an add-in's reach.
 */
export abstract class HostObject {
  /** Members that `load()` without a list brings. */
  static readonly defaultMembers: readonly string[] = [];
  /** Calls of Office.js's own that ask for nothing to be done here. */
  static readonly silentCalls: readonly string[] = [];
  /** Ranges outlive their batch only if Office.js can name them again. */
  static readonly keptByReference: boolean = false;

  get typeName(): string {
    return this.constructor.name;
  }
  /** The identity by which Office.js finds the object again, where it has one. */
  identity(): string | undefined {
    return undefined;
  }
}

/** A host object with members, found by key. */
export abstract class HostCollection extends HostObject {
  abstract items(): HostObject[];
  abstract find(key: unknown): HostObject | undefined;
}

const isWireName = (name: string) => /^_?[A-Z]\w*$/.test(name);

export function memberDescriptor(object: HostObject, name: string): PropertyDescriptor | undefined {
  if (!isWireName(name)) return undefined;
  for (
    let level = Object.getPrototypeOf(object);
    level !== HostObject.prototype;
    level = Object.getPrototypeOf(level)
  ) {
    const descriptor = Object.getOwnPropertyDescriptor(level, name);
    if (descriptor) return descriptor;
  }
  return undefined;
}

export function readMember(object: HostObject, name: string): unknown {
  const descriptor = memberDescriptor(object, name);
  if (!descriptor?.get) throw notImplemented(`${object.typeName}.${name}`);
  return descriptor.get.call(object);
}

export function defaultMembersOf(object: HostObject): readonly string[] {
  return (object.constructor as typeof HostObject).defaultMembers;
}

export function isSilentCall(object: HostObject, name: string): boolean {
  return (object.constructor as typeof HostObject).silentCalls.includes(name);
}

export function isKeptByReference(object: HostObject): boolean {
  return (object.constructor as typeof HostObject).keptByReference;
}
