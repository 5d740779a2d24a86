import fc from "fast-check";
import { mergedLooks } from "../../../src/builder/sheet/merged-looks";
import type { Extent } from "../../../src/workbook/cell-address";
import { cellsOf } from "../../../src/workbook/excel/planned-cells";
import { roleLooks } from "../../../src/workbook/role-looks";
import type { PlannedLook, Role } from "../../../src/workbook/sheet-plan";

const extents = fc.record<Extent>({
  row: fc.nat(6),
  column: fc.nat(6),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});
const look: fc.Arbitrary<PlannedLook> = fc
  .record({
    area: extents,
    role: fc.constantFrom<Role | undefined>(undefined, "label", "number", "section", "helper"),
    align: fc.constantFrom(undefined, "left", "right"),
    format: fc.constantFrom(undefined, "0.00", "0%"),
  })
  .map(({ area, role, align, format }) => ({
    area,
    ...(role && { role }),
    ...(align && { align: align as "left" | "right" }),
    ...(format !== undefined && { format }),
  }));

/** What each cell looks like once all is laid over one another, cell by cell. */
function painted(looks: readonly PlannedLook[]): Map<string, object> {
  const cells = new Map<string, object>();
  for (const { area, role, align, format } of looks)
    for (const { row, column } of cellsOf(area)) {
      const at = `${row},${column}`;
      const lined = role && roleLooks[role].rule !== undefined && row === area.row + area.rows - 1;
      cells.set(at, {
        ...cells.get(at),
        ...(role && { role, align: roleLooks[role].align }),
        ...(lined && { line: roleLooks[role].rule }),
        ...(align && { align }),
        ...(format !== undefined && { format }),
      });
    }
  return cells;
}

test("cells look as if every look had been laid over them on its own", () => {
  fc.assert(
    fc.property(fc.array(look, { maxLength: 14 }), (looks) =>
      expect(painted(mergedLooks(looks))).toEqual(painted(looks)),
    ),
    { numRuns: 500, seed: 20_261_130 },
  );
});

test("labels one under the other become one look; a line stays below each row of headings", () => {
  const at = (row: number, role: Role): PlannedLook => ({ area: { row, column: 0, rows: 1, columns: 2 }, role });
  expect(mergedLooks([at(0, "label"), at(1, "label"), at(2, "label")])).toEqual([
    { area: { row: 0, column: 0, rows: 3, columns: 2 }, role: "label" },
  ]);
  expect(mergedLooks([at(0, "head"), at(1, "head")])).toHaveLength(2);
});
