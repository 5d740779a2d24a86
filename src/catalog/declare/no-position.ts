import { none } from "../../core/refusal";

/** Without a position there is no such price, whatever else is given. */
export const noPosition = ({ contracts: position }: { contracts: number }) =>
  position === 0 ? none("no position, no such price") : undefined;

export const noPositionError = {
  code: "#N/A",
  when: "contracts is blank or 0.",
  message: "no position, no such price",
} as const;
