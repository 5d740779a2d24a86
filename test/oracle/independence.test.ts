import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ORACLES } from "./functions";

const files = (readdirSync(__dirname, { recursive: true }) as string[]).filter((file) => file.endsWith(".ts"));
const sources = files.filter((file) => !file.endsWith(".test.ts"));
const importsOf = (file: string) =>
  [...readFileSync(path.join(__dirname, file), "utf8").matchAll(/ from "([^"]+)";$/gm)].map(
    (match) => match[1] as string,
  );

test("the oracle knows nothing of the product but the function that it compares", () => {
  const knowing = sources.filter((file) => importsOf(file).some((target) => target.includes("/src/")));
  expect(knowing).toEqual(["product.ts"]);
});

test("its arithmetic is whole numbers of any length, and no library", () => {
  const packages = sources.flatMap(importsOf).filter((target) => !target.startsWith("."));
  expect(packages).toEqual(["node:crypto"]);
});

test("a room knows no other room", () => {
  const rooms = ["position", "hedge", "margin", "carry", "scenario"];
  const across = files.flatMap((file) => {
    const own = file.split(path.sep)[0] as string;
    const others = importsOf(file).filter((target) => rooms.includes(target.split("/")[1] as string));
    return rooms.includes(own) ? others.map((target) => `${file}: ${target}`) : [];
  });
  expect(across).toEqual([]);
});

test("every function stands once in its room", () => {
  const names = ORACLES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(38);
});
