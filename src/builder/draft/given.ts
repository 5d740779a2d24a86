import type { Rows } from "../../catalog/declare/define";
import type { Cell } from "../../catalog/declare/cell";
import type { CellAddress } from "../../workbook/cell-address";
import type { FieldName } from "../fields/fields";

/** What one field comes to: its cells, and the cells of the workbook that it follows, if it does. */
export interface Given {
  readonly cells: Rows<Cell>;
  readonly link?: CellAddress;
}

/** Every field that is asked for and not empty. */
export type Choices = Partial<Readonly<Record<FieldName, Given>>>;

/** A field, and what cannot be taken as it is. */
export interface Problem {
  readonly field: FieldName;
  readonly says: string;
  /** It is being written, and nothing is wrong with it yet. */
  readonly open?: true;
}
