import { BASIS_APR, HEDGE_CHECK } from "../../../src/catalog";
import type { Cell } from "../../../src/catalog/declare/cell";
import type { Definition } from "../../../src/catalog/declare/define";
import { Refusal } from "../../../src/core/refusal";
import { outcomes } from "../../../src/catalog/read/outcomes";

const call = (definition: Definition, ...cells: Cell[]) =>
  outcomes(
    definition,
    cells.map((cell) => (cell === null ? undefined : [[cell]])),
    (cell) => cell,
  );

test.each([
  ["grows beyond the largest double", 3, 5e-324],
  ["falls below the smallest", 5e-324, 1e308],
])("a future that %s compared with spot is refused, and comes to an end", (_, future, spot) => {
  const [[refused]] = call(BASIS_APR, future, spot, 3, true, null) as [[unknown]];
  expect(refused).toBeInstanceOf(Refusal);
});

test("a liquidation price too small for a double is out of reach, and the check goes on", () => {
  const findings = call(HEDGE_CHECK, null, 1, 1, 100, 1e308, 0.5, 5e-324, 5e-324, 1e200, 3);
  expect(findings.length).toBeGreaterThan(0);
  for (const [code, level] of findings) expect([typeof code, typeof level]).toEqual(["string", "string"]);
});
