import type { StyleChange } from "../sheet/styling";
import type { Block } from "./block";
import { checkedRows, styleChange } from "./cell-properties";
import { shaped } from "./entries";

/** Gives each cell its `Excel.SettableCellProperties`. */
export function setCellProperties(block: Block, properties: unknown): void {
  const changes = shaped(checkedRows(properties), block.area).map((row) =>
    row.map((cell) => styleChange(cell as Record<string, unknown>)),
  );
  const parts = new Set(changes.flat().flatMap((change) => Object.keys(change) as (keyof StyleChange)[]));
  for (const part of parts) {
    block.setStyle(
      part,
      changes.map((row) => row.map((change) => change[part])),
    );
  }
}
