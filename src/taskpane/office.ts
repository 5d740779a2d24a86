/** What Office.js says about where the page runs. */
export interface OfficeHost {
  readonly isExcel: boolean;
  /** What a blank cell is when it reaches a function: 0 in Excel for desktop, nothing in Excel on the web. */
  readonly blank: 0 | null;
  /** Whether Excel is dark. Unknown on hosts that keep their theme to themselves. */
  isDark(): boolean | undefined;
  /** Whether Excel has a version of the requirement set ExcelApi, as "1.20". */
  hasApi(version: string): boolean;
}

const NOWHERE: OfficeHost = { isExcel: false, blank: null, isDark: () => undefined, hasApi: () => false };

/** Resolves when Office.js has found its host, or at once where Office.js itself could not be loaded. */
export async function officeReady(): Promise<OfficeHost> {
  if (typeof Office === "undefined") return NOWHERE;
  const { host, platform } = await Office.onReady();
  const blank = platform === Office.PlatformType.OfficeOnline ? null : 0;
  return host === Office.HostType.Excel ? { isExcel: true, blank, isDark, hasApi } : NOWHERE;
}

const hasApi = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);

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
