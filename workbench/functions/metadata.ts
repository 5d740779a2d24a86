/** functions.json: what Excel learns about the functions of an add-in. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  parameters: ParameterMetadata[];
}

export interface ParameterMetadata {
  name: string;
  description?: string;
  dimensionality?: string;
  type?: string;
  optional?: boolean;
}

/** A choice among words: Excel offers them while the formula is typed, and hands over a single text. */
export const takesText = ({ dimensionality, type }: ParameterMetadata): boolean =>
  dimensionality !== "matrix" && type === "string";

/**
 * Excel converts the arguments of typed parameters before it calls. This host knows two kinds: ranges of anything,
 * whose values it hands over as they are, and single texts.
 */
export function readMetadata(json: { functions: FunctionMetadata[] }): FunctionMetadata[] {
  for (const { name, parameters } of json.functions) {
    const typed = parameters.find((parameter) => parameter.dimensionality !== "matrix" && !takesText(parameter));
    if (typed)
      throw new Error(
        `${name}: the workbench passes ranges and texts; parameter ${typed.name} is neither any[][] nor string.`,
      );
  }
  return json.functions;
}
