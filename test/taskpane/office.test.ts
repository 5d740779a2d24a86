import { officeReady } from "../../src/taskpane/office";

const globals = globalThis as { Office?: unknown };
const inside = (host: string | null, platform: string, officeTheme?: object) => {
  globals.Office = {
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline" },
    context: {
      officeTheme,
      requirements: { isSetSupported: (set: string, version: string) => set === "ExcelApi" && version === "1.17" },
    },
    onReady: async () => ({ host, platform }),
  };
  return officeReady();
};
afterEach(() => {
  delete globals.Office;
});

test("without Office.js, or in a browser, there is no Excel", async () => {
  expect(await officeReady()).toMatchObject({ isExcel: false });
  expect(await inside(null, "")).toMatchObject({ isExcel: false });
});

test("a blank cell reaches a function as 0 on the desktop and as nothing on the web", async () => {
  expect(await inside("Excel", "PC")).toMatchObject({ isExcel: true, blank: 0 });
  expect(await inside("Excel", "Mac")).toMatchObject({ isExcel: true, blank: 0 });
  expect(await inside("Excel", "OfficeOnline")).toMatchObject({ isExcel: true, blank: null });
});

test("what Excel can do is asked of Excel", async () => {
  const host = await inside("Excel", "PC");
  expect([host.hasApi("1.17"), host.hasApi("1.20")]).toEqual([true, false]);
  expect((await inside(null, "")).hasApi("1.1")).toBe(false);
});

test.each([
  [undefined, undefined],
  [{}, undefined],
  [{ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, true],
  [{ isDarkTheme: false, bodyBackgroundColor: "#000000" }, false],
  [{ bodyBackgroundColor: "#292929" }, true],
  [{ bodyBackgroundColor: "#FFFFFF" }, false],
  [{ bodyBackgroundColor: "#00ff00" }, false],
  [{ bodyBackgroundColor: "#0000ff" }, true],
  [{ bodyBackgroundColor: "white" }, undefined],
])("a theme of %j is dark: %p", async (theme, dark) => {
  expect((await inside("Excel", "PC", theme)).isDark()).toBe(dark);
});
