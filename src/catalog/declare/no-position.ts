import { none } from "../../core/refusal";

/** For functions that give a price of a position: without a position there is none, whatever else is given. */
export const noPosition = ({ contracts: position }: { contracts: number }) =>
  position === 0 ? none("no position, no such price") : undefined;

export const noPositionError = {
  code: "#N/A",
  when: "contracts is blank or 0.",
  message: "no position, no such price",
} as const;
