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
  optional?: boolean;
}

/**
 * Excel converts the arguments of typed parameters before it calls; this host hands over values as they are, which is
 * right for parameters that take a range of anything, and only for those.
 */
export function readMetadata(json: { functions: FunctionMetadata[] }): FunctionMetadata[] {
  for (const { name, parameters } of json.functions) {
    const typed = parameters.find((parameter) => parameter.dimensionality !== "matrix");
    if (typed) throw new Error(`${name}: the workbench passes ranges; parameter ${typed.name} is not of type any[][].`);
  }
  return json.functions;
}
