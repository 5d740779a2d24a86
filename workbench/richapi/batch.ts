import type { Host } from "./host";
import { HostObject, isKeptByReference, readMember } from "./host-object";
import { callMember, findItem, setMember, updateMembers } from "./members";
import { asksForResults, identityOf, load } from "./query";
import type { References } from "./references";
import { itemNotFound, notImplemented, RichApiError } from "./rich-api-error";
import { ActionType, ObjectPathType } from "./wire";
import type { WireAction, WireArguments, WireObjectPath, WireRequest } from "./wire";

type Resolved = HostObject | null;

/** One request: its object paths resolve once, in the order in which the actions need them. */
export class Batch {
  readonly #resolved = new Map<number, Resolved>();

  constructor(
    private readonly host: Host,
    private readonly references: References,
    private readonly request: WireRequest,
  ) {}

  async perform(action: WireAction): Promise<unknown> {
    const object = await this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && this.#describe(object);
      case ActionType.query:
      case ActionType.queryAsJson:
        if (asksForResults(action.QueryInfo ?? {})) await this.host.settled();
        return object && { ...identityOf(object), ...(await load(object, action.QueryInfo ?? {})) };
      case ActionType.ensureUnchanged:
        return null;
    }
    // Office.js keeps whatever it was given, and lets go of it, without looking whether it was anything.
    if (object === null && isReferenceCall(action)) return null;
    if (object === null) throw itemNotFound();
    const values = await this.#values(action.ArgumentInfo);
    switch (action.ActionType) {
      case ActionType.method:
        return this.#call(object, action.Name, values);
      case ActionType.setProperty:
        setMember(object, action.Name, values[0]);
        return null;
      case ActionType.update:
        updateMembers(object, values[0] as object);
        return null;
      default:
        throw notImplemented(`Action type ${action.ActionType}`);
    }
  }

  async #call(object: HostObject, name: string, values: unknown[]): Promise<unknown> {
    if (name === "_KeepReference") return this.references.keep(object);
    if (name === "_RemoveReference") {
      this.references.forget(String(values[0]));
      return null;
    }
    const result = await callMember(object, name, values);
    return result instanceof HostObject ? this.#describe(result) : (result ?? null);
  }

  #describe(object: HostObject): Record<string, unknown> {
    const keepsAll = this.request.AutoKeepReference === true && isKeptByReference(object);
    const kept = keepsAll || this.references.has(object);
    return { ...identityOf(object), ...(kept ? { _ReferenceId: this.references.keep(object) } : {}) };
  }

  async #resolve(id: number): Promise<Resolved> {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new RichApiError("InvalidObjectPath", `Object path ${id} is named without being described.`);
    const object = await this.#follow(path);
    this.#resolved.set(id, object);
    return object;
  }

  async #follow(path: WireObjectPath): Promise<Resolved> {
    switch (path.ObjectPathType) {
      case ObjectPathType.root:
        return this.host.root;
      case ObjectPathType.newObject:
        return this.#create(path.Name);
      case ObjectPathType.reference:
        return this.references.get(path.Name);
      case ObjectPathType.nullObject:
        return null;
    }
    const parent = await this.#resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const values = await this.#values(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case ObjectPathType.method:
        return objectOrNull(await callMember(parent, path.Name, values));
      case ObjectPathType.property:
        return objectOrNull(readMember(parent, path.Name));
      case ObjectPathType.indexer:
        return findItem(parent, values[0]);
      default:
        throw notImplemented(`Object path type ${path.ObjectPathType}`);
    }
  }

  #create(name: string): HostObject {
    const create = this.host.newObjects[name];
    if (!create) throw notImplemented(`new ${name}`);
    return create();
  }

  /** Arguments with the objects among them in place of their path ids. */
  async #values(info: WireArguments | undefined): Promise<unknown[]> {
    const at = async (value: unknown, reference: unknown): Promise<unknown> => {
      if (Array.isArray(reference) && Array.isArray(value)) {
        return Promise.all(value.map((entry, index) => at(entry, reference[index])));
      }
      return typeof reference === "number" && reference !== 0 ? this.#resolve(reference) : value;
    };
    const values = info?.Arguments ?? [];
    return Promise.all(values.map((value, index) => at(value, info?.ReferencedObjectPathIds?.[index])));
  }
}

const isReferenceCall = ({ ActionType: type, Name: name }: WireAction): boolean =>
  type === ActionType.method && (name === "_KeepReference" || name === "_RemoveReference");

const objectOrNull = (value: unknown): Resolved => (value instanceof HostObject ? value : null);
