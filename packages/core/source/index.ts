export { Refusal } from "../../../src/core/refusal";
export * from "./functions";
export type * from "./shapes";
