import type { HostObject } from "./host-object";
import { RichApiError } from "./rich-api-error";

/** The objects that Office.js asked to keep from one batch to the next, under the names that it was given for them. */
export class References {
  readonly #objects = new Map<string, HostObject>();
  #next = 1;

  keep(object: HostObject): string {
    for (const [name, kept] of this.#objects) if (kept === object) return name;
    const name = `reference-${this.#next++}`;
    this.#objects.set(name, object);
    return name;
  }

  has(object: HostObject): boolean {
    return [...this.#objects.values()].includes(object);
  }

  get(name: string): HostObject {
    const object = this.#objects.get(name);
    if (!object) throw new RichApiError("InvalidReference", "This reference is not valid for the current operation.");
    return object;
  }

  forget(object: HostObject): void {
    for (const [name, kept] of this.#objects) if (kept === object) this.#objects.delete(name);
  }
}
