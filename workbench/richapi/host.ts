import type { HostObject } from "./host-object";

export interface Host {
  /** The object that `context.workbook` stands on. */
  root: HostObject;
  /** Objects that Office.js creates by name, such as its own services. */
  newObjects: Record<string, () => HostObject>;
  /** Awaited before anything is read that a calculation may change. */
  settled(): Promise<void>;
  /** Does what one request asks for so that it can be undone in one step. */
  inOneStep<Result>(work: () => Promise<Result>): Promise<Result>;
}
