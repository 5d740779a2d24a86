/**
 * What `context.sync()` sends to the host and what it expects back: the JSON of Office.js's request batches.
 * Names on the wire are PascalCase; a collection carries its members in `_Items`.
 */
export const ObjectPathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 6,
  queryAsJson: 7,
  update: 9,
} as const;

export interface WireArguments {
  Arguments?: unknown[] | null;
  /** At each place that holds an object instead of a value: the id of that object's path. */
  ReferencedObjectPathIds?: unknown[] | null;
}

export interface WireObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: WireArguments;
}

export interface WireQuery {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface WireAction {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: WireArguments;
  QueryInfo?: WireQuery;
}

export interface WireRequest {
  AutoKeepReference?: boolean;
  Actions: WireAction[];
  ObjectPaths: Record<string, WireObjectPath>;
}

export interface WireError {
  ActionIndex: number;
  Code: string;
  Message: string;
  Location: string;
  HttpStatusCode: number;
}

export interface WireResponse {
  Results: { ActionId: number; Value: unknown }[];
  /** Trace ids are echoed, or Office.js never registers an event handler. */
  TraceIds: number[];
  Error?: WireError;
}
