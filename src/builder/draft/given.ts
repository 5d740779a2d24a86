import type { Rows } from "../../catalog/declare/define";
import type { Cell } from "../../catalog/declare/cell";
import type { CellAddress } from "../../workbook/cell-address";
import type { FieldName } from "../fields/fields";

/** The value of a field as cells, and the cells of the workbook that it is linked to, if any. */
export interface Given {
  readonly cells: Rows<Cell>;
  readonly link?: CellAddress;
}

/** The values of all fields that are asked and not empty. */
export type Choices = Partial<Readonly<Record<FieldName, Given>>>;

/** A field, and why its value cannot be used. */
export interface Problem {
  readonly field: FieldName;
  readonly says: string;
  /** The field is still being written, so nothing counts as wrong yet. */
  readonly open?: true;
}
