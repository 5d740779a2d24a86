import { assertFitForACell } from "./fit-for-a-cell";
import { ExcelHost } from "./host";

/** The instrument first: these functions do what ours must never do, and it has to be seen. */
describe("the host notices", () => {
  const bad = `
    CustomFunctions.associate("NOT_A_NUMBER", () => [[1, NaN]]);
    CustomFunctions.associate("INFINITE", () => [[Infinity]]);
    CustomFunctions.associate("UNDEFINED", () => [[undefined]]);
    CustomFunctions.associate("TEXT", () => [["1.5"]]);
    CustomFunctions.associate("PLAIN_ERROR", () => [[new Error("lost")]]);
    CustomFunctions.associate("RAGGED", () => [[1, 2], [3]]);
    CustomFunctions.associate("EMPTY", () => []);
    CustomFunctions.associate("RETURNS_ONE_ERROR", () => [[new CustomFunctions.Error("#N/A", "why")]]);
    CustomFunctions.associate("THROWS", () => { throw new Error("lost"); });
    CustomFunctions.associate("GOOD", () => [[1, "text", true, new CustomFunctions.Error("#N/A", "why")]]);`;
  let host: ExcelHost;
  beforeAll(() => (host = ExcelHost.open(bad)));

  test.each(["NOT_A_NUMBER", "INFINITE", "UNDEFINED", "TEXT", "PLAIN_ERROR"])("%s in a block", async (id) => {
    await expect(host.calculate([{ id, args: [] }])).rejects.toThrow("no cell can hold this");
  });
  test.each(["RAGGED", "EMPTY"])("a block that is %s", async (id) => {
    await expect(host.calculate([{ id, args: [] }])).rejects.toThrow(/ragged|not a block/);
  });
  test("an error that is the whole result and was not thrown", async () => {
    await expect(host.calculate([{ id: "RETURNS_ONE_ERROR", args: [] }])).rejects.toThrow("returned, not thrown: #N/A");
  });
  test.each(["THROWS", "UNKNOWN_TO_THE_ADD_IN"])("%s: a call that fails", async (id) => {
    expect(await host.send([{ id, args: [] }])).toEqual([{ failed: true, value: "", errorCode: 2 }]);
    await expect(host.calculate([{ id, args: [] }])).rejects.toThrow("not a block of cells");
  });
  test("and lets pass what a cell can hold", async () => {
    const [answer] = await host.calculate([{ id: "GOOD", args: [] }]);
    expect(answer).toMatchObject({ failed: false, value: [[1, "text", true, { code: "#N/A", message: "why" }]] });
    expect(() => assertFitForACell(answer?.value)).not.toThrow();
  });
});
