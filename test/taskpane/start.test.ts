/** The start of the pane's page: what is loaded, and when. */
const mounted: unknown[] = [];
jest.mock("../../src/taskpane/view/shell/mount-pane", () => ({ mountPane: (place: unknown) => mounted.push(place) }));

type Handler = (message: { visibilityMode: string }) => void;

/** Opens the page in a shared runtime; answers with what Excel and the user can do there. */
async function openPage(visibilityMode: string) {
  const handlers: Handler[] = [];
  const pointed: (() => void)[] = [];
  const place = { addEventListener: (_: string, listener: () => void) => pointed.push(listener) };
  Object.assign(globalThis, {
    document: { getElementById: () => place },
    Office: {
      HostType: { Excel: "Excel" },
      PlatformType: { OfficeOnline: "OfficeOnline" },
      VisibilityMode: { taskpane: "Taskpane", hidden: "Hidden" },
      addin: { onVisibilityModeChanged: async (handler: Handler) => handlers.push(handler) },
      onReady: async () => ({ host: "Excel", platform: "PC", addin: { visibilityMode } }),
    },
  });
  mounted.length = 0;
  await jest.isolateModulesAsync(async () => {
    await import("../../src/taskpane/taskpane");
  });
  return {
    show: () => handlers.forEach((handler) => handler({ visibilityMode: "Taskpane" })),
    point: () => pointed.forEach((listener) => listener()),
    place,
  };
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

afterEach(() => {
  Reflect.deleteProperty(globalThis, "document");
  Reflect.deleteProperty(globalThis, "Office");
});

test("a page that the button opened has its pane at once", async () => {
  const { place } = await openPage("Taskpane");
  await soon();
  expect(mounted).toEqual([place]);
});

test("a page that a cell opened loads no pane until it is shown, and then one", async () => {
  const { show, place } = await openPage("Hidden");
  await soon();
  expect(mounted).toEqual([]);
  show();
  show();
  await soon();
  expect(mounted).toEqual([place]);
});

test("whoever points at the pane gets it, though Excel said nothing", async () => {
  const { point, place } = await openPage("Hidden");
  await soon();
  point();
  await soon();
  expect(mounted).toEqual([place]);
});
