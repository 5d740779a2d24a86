import type { CellsInUse } from "../../workbook/cells-in-use";
import { certificate } from "../certificate/certify";
import { cellsSeenFrom } from "../convert/seen-cells";
import type { FormulaCell } from "../convert/where";
import { Stays, withoutOurs } from "../formula/rewrite";

/** A call without the add-in, in plain Excel; or why there is none. `doubt`: why it would not be written here. */
export type NativeForm =
  | { readonly kind: "formula"; readonly text: string; readonly doubt: string | undefined }
  | { readonly kind: "none"; readonly why: string };

/** `isCompared`: it is compared on the cells as they are, which takes its time where these are many. */
export function nativeForm(call: string, inUse: CellsInUse, home: FormulaCell["at"], isCompared: boolean): NativeForm {
  const formula = `=${call}`;
  try {
    const rewritten = withoutOurs(formula, "let");
    if (!isCompared) return { kind: "formula", text: rewritten.text, doubt: undefined };
    const found = certificate(formula, rewritten, cellsSeenFrom(inUse, home));
    return { kind: "formula", text: rewritten.text, doubt: found.outcome === "stays" ? found.reason : undefined };
  } catch (thrown) {
    if (thrown instanceof Stays) return { kind: "none", why: thrown.message };
    throw thrown;
  }
}
