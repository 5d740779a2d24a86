import vm from "node:vm";
import { transformSync } from "esbuild";
import { namingClassesAlone } from "../../workbench/server/class-names";

const SOURCE = "export class Ladder {} export const step = () => class Rung {};";

function made(minify: boolean) {
  const { code } = transformSync(SOURCE, { minify, keepNames: true, format: "iife", globalName: "made" });
  const text = namingClassesAlone(code);
  return vm.runInNewContext(`${text}; made`) as { Ladder: () => unknown; step: () => { name: string } };
}

test.each([false, true])("classes keep their names in a bundle: minified %p", (minify) => {
  const { Ladder, step } = made(minify);
  expect([Ladder.name, step().name]).toEqual(["Ladder", "Rung"]);
});

test("closures go without theirs", () => expect(made(true).step.name).not.toBe("step"));

test("a bundle that names functions in another way is refused", () => {
  expect(() => namingClassesAlone("var made = 1;")).toThrow("in another way");
});
