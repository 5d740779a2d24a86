import type { Definition } from "../../catalog/declare/define";
import { isOptional } from "../../catalog/declare/words";

/** How a function is written, the arguments that may be left out in brackets, as Excel shows them. */
export function signature({ name, parameters }: Pick<Definition, "name" | "parameters">): string {
  const names = Object.entries(parameters).map(([argument, parameter]) =>
    isOptional(parameter) ? `[${argument}]` : argument,
  );
  return `${name}(${names.join(", ")})`;
}
