import { mkdtemp, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { keepBundle, keepState, keptBundle, keptState, stateOfSources } from "../../workbench/server/kept";

describe("what a start of the workbench keeps for the next", () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), "kept-"))));
  afterEach(() => rm(folder, { recursive: true }));

  test("a bundle is read as it was kept, and nothing that lay there before", async () => {
    const page = path.join(folder, "page");
    await keepBundle(page, new Map([["old.js", Buffer.from("old")]]));
    const bundle = new Map([
      ["workbench.js", Buffer.from([0, 255, 10])],
      ["workbench.html", Buffer.from("<p>ü</p>")],
    ]);
    await keepBundle(page, bundle);
    expect(await keptBundle(page)).toEqual(bundle);
  });

  test("a folder that no making ended in was made from nothing", async () => {
    expect(await keptState(path.join(folder, "none"))).toBe("");
    await keepState(folder, "abc");
    expect(await keptState(folder)).toBe("abc");
  });

  test("the state changes with the address and with a source that is saved again, and with nothing else", async () => {
    const state = await stateOfSources("https://localhost:3000");
    expect(await stateOfSources("https://localhost:3000")).toBe(state);
    expect(await stateOfSources("https://localhost:3001")).not.toBe(state);

    const manifest = path.resolve("manifest.xml");
    const saved = new Date();
    await utimes(manifest, saved, new Date(saved.getTime() + 1000));
    expect(await stateOfSources("https://localhost:3000")).not.toBe(state);
    await utimes(manifest, saved, saved);
  });
});
