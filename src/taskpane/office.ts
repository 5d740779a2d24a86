/** What Office.js says about where the page runs. */
export interface OfficeHost {
  readonly isExcel: boolean;
  /** What a blank cell is when it reaches a function: 0 in Excel for desktop, nothing in Excel on the web. */
  readonly blank: 0 | null;
  /** Whether Excel is dark. Unknown on hosts that keep their theme to themselves. */
  isDark(): boolean | undefined;
  /** Whether Excel has a version of the requirement set ExcelApi, as "1.20". */
  hasApi(version: string): boolean;
  /** Which Excel this is: platform, version and the newest ExcelApi that it has. */
  inWords(): string;
  /** Resolves when the pane is first shown: a cell can open the page as well, and nobody sees it then. */
  whenShown(): Promise<void>;
  /** Opens a page in the user's own browser; false where that is left to a link. */
  openInBrowser(address: string): boolean;
}

const NOWHERE: OfficeHost = {
  isExcel: false,
  blank: null,
  isDark: () => undefined,
  hasApi: () => false,
  inWords: () => "no Excel",
  whenShown: () => Promise.resolve(),
  openInBrowser: () => false,
};

/** How the runtime was opened. Office.js says so of a shared one, its typings do not. */
interface Ready {
  readonly addin?: { readonly visibilityMode?: string } | null;
}

/** Resolves when Office.js has found its host, or at once where Office.js itself could not be loaded. */
export async function officeReady(): Promise<OfficeHost> {
  if (typeof Office === "undefined") return NOWHERE;
  const ready = await Office.onReady();
  const { host, platform } = ready;
  const blank = platform === Office.PlatformType.OfficeOnline ? null : 0;
  const whenShown = () => shown((ready as Ready).addin?.visibilityMode);
  return host === Office.HostType.Excel
    ? { isExcel: true, blank, isDark, hasApi, inWords, whenShown, openInBrowser }
    : NOWHERE;
}

const hasApi = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);

/** Far more minor versions than there are. */
const MOST_VERSIONS = 99;

function inWords(): string {
  const versions = Array.from({ length: MOST_VERSIONS }, (_, index) => `1.${index + 1}`);
  const newest = versions.findLast(hasApi) ?? "unknown";
  const { platform, version } = Office.context.diagnostics;
  return `${platform}, version ${version}, ExcelApi ${newest}`;
}

/** Where Excel does not say that the pane is hidden, or cannot say when it is shown, it counts as shown. */
async function shown(mode: string | undefined): Promise<void> {
  if (mode !== "Hidden") return;
  const { taskpane } = Office.VisibilityMode;
  await new Promise<void>((resolve) => {
    const changed = Office.addin?.onVisibilityModeChanged(({ visibilityMode }) => {
      if (visibilityMode === taskpane) resolve();
    });
    void Promise.resolve(changed ?? Promise.reject(new Error("no such event"))).catch(() => resolve());
  });
}

/** A link opens a browser where Excel runs in one; elsewhere it is sure only for pages of other sites. */
function openInBrowser(address: string): boolean {
  if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return false;
  Office.context.ui.openBrowserWindow(address);
  return true;
}

/** The theme is missing in Excel on the web; older hosts have its colours, but not the answer itself. */
function isDark(): boolean | undefined {
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return theme?.isDarkTheme ?? isDarkColour(theme?.bodyBackgroundColor);
}

function isDarkColour(colour: string | undefined): boolean | undefined {
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const light = 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16);
  return light < 128;
}

/**
 * Calls back when the pane is hidden and shown again. In a shared runtime the page goes on while nobody sees it, and
 * what it asks Excel for then holds up the functions. Where Excel does not tell, the pane counts as seen.
 */
export async function onVisibility(changed: (visible: boolean) => void): Promise<() => void> {
  if (typeof Office === "undefined") return () => undefined;
  const { addin, VisibilityMode } = Office as Partial<typeof Office>;
  const stop = await addin?.onVisibilityModeChanged?.(({ visibilityMode }) =>
    changed(visibilityMode !== VisibilityMode?.hidden),
  );
  return () => void stop?.();
}
