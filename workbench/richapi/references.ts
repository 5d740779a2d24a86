import type { HostObject } from "./host-object";
import { RichApiError } from "./rich-api-error";

/** The objects that Office.js asked to keep from one batch to the next, under the names that it was given for them. */
export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #names = new Map<HostObject, string>();
  #next = 1;

  keep(object: HostObject): string {
    const name = this.#names.get(object) ?? `reference-${this.#next++}`;
    this.#objects.set(name, object);
    this.#names.set(object, name);
    return name;
  }

  has(object: HostObject): boolean {
    return this.#names.has(object);
  }

  get(name: string): HostObject {
    const object = this.#objects.get(name);
    if (!object) throw new RichApiError("InvalidReference", "This reference is not valid for the current operation.");
    return object;
  }

  forget(name: string): void {
    const object = this.#objects.get(name);
    this.#objects.delete(name);
    if (object) this.#names.delete(object);
  }
}
