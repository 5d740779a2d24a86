import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const dist = path.join(__dirname, "../../dist");

/** A file as the production build left it. These tests say nothing about the sources, so they never go without it. */
export function built(name: "functions.js" | "functions.json"): string {
  const file = path.join(dist, name);
  if (!existsSync(file)) throw new Error(`dist/${name} is missing: run npm run build first`);
  return readFileSync(file, "utf8");
}

export interface FunctionMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly optional?: boolean;
      readonly dimensionality?: string;
      readonly type?: string;
      readonly customEnumId?: string;
    }[];
  }[];
  readonly enums: readonly { readonly id: string; readonly values: readonly { readonly stringValue: string }[] }[];
}

export const metadata = (): FunctionMetadata => JSON.parse(built("functions.json")) as FunctionMetadata;
