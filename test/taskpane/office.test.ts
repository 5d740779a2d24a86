import { officeReady } from "../../src/taskpane/office";

const globals = globalThis as { Office?: unknown };
const inside = (host: string | null, platform: string, officeTheme?: object, others: object = {}) => {
  globals.Office = {
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline" },
    context: {
      officeTheme,
      diagnostics: { platform, version: "16.95.1" },
      requirements: { isSetSupported: (set: string, version: string) => set === "ExcelApi" && version === "1.17" },
    },
    onReady: async () => ({ host, platform }),
    ...others,
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

test("which Excel it is, in words", async () => {
  expect((await inside("Excel", "Mac")).inWords()).toBe("Mac, version 16.95.1, ExcelApi 1.17");
  expect((await inside(null, "")).inWords()).toBe("no Excel");
});

test("what Excel can do is asked of Excel", async () => {
  const host = await inside("Excel", "PC");
  expect([host.hasApi("1.17"), host.hasApi("1.20")]).toEqual([true, false]);
  expect((await inside(null, "")).hasApi("1.1")).toBe(false);
});

describe("a runtime that was opened", () => {
  const opened = async (
    visibilityMode: string | undefined,
    onVisibilityModeChanged?: (handler: Handler) => unknown,
  ) => {
    const host = await inside("Excel", "PC", undefined, {
      onReady: async () => ({ host: "Excel", platform: "PC", ...(visibilityMode && { addin: { visibilityMode } }) }),
      VisibilityMode: { taskpane: "Taskpane", hidden: "Hidden" },
      ...(onVisibilityModeChanged && { addin: { onVisibilityModeChanged } }),
    });
    let shown = false;
    void host.whenShown().then(() => (shown = true));
    const settled = async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      return shown;
    };
    return settled;
  };
  type Handler = (message: { visibilityMode: string }) => void;

  test("by the pane's button, or nobody knows how, shows the pane at once", async () => {
    const never = () => Promise.reject(new Error("asked for nothing"));
    for (const mode of ["Taskpane", "Unknown", undefined]) expect(await (await opened(mode, never))()).toBe(true);
    expect(await (await inside(null, "")).whenShown()).toBeUndefined();
  });

  test("by a cell, shows it when Excel does", async () => {
    const handlers: Handler[] = [];
    const shown = await opened("Hidden", (handler) => Promise.resolve(handlers.push(handler)));
    expect(await shown()).toBe(false);
    handlers[0]?.({ visibilityMode: "Hidden" });
    expect(await shown()).toBe(false);
    handlers[0]?.({ visibilityMode: "Taskpane" });
    expect(await shown()).toBe(true);
  });

  test("by a cell, shows it at once where Excel cannot say when it does", async () => {
    expect(await (await opened("Hidden", () => Promise.reject(new Error("not supported"))))()).toBe(true);
    expect(await (await opened("Hidden"))()).toBe(true);
  });
});

test("a page opens in the browser where Excel can do that, and is left to a link elsewhere", async () => {
  const addresses: string[] = [];
  const context = (supported: boolean) => ({
    requirements: { isSetSupported: (set: string) => supported && set === "OpenBrowserWindowApi" },
    ui: { openBrowserWindow: (address: string) => addresses.push(address) },
  });
  const desktop = await inside("Excel", "PC", undefined, { context: context(true) });
  expect([desktop.openInBrowser("https://hedge.example/help"), addresses]).toEqual([
    true,
    ["https://hedge.example/help"],
  ]);
  const web = await inside("Excel", "OfficeOnline", undefined, { context: context(false) });
  expect([web.openInBrowser("https://hedge.example/other"), addresses.length]).toEqual([false, 1]);
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
