import type { Built, Figure, FigureGroup } from "../../../builder/built";

export const figureNamed = ({ groups }: Pick<Built, "groups">, name: string): Figure | undefined =>
  groups.flatMap(({ figures }: FigureGroup) => figures).find((figure) => figure.name === name);

/** The number of a figure, if it is one. */
export function numberNamed(built: Pick<Built, "groups">, name: string): number | undefined {
  const value = figureNamed(built, name)?.value;
  return typeof value === "number" ? value : undefined;
}
