import { createRoot } from "react-dom/client";
import { NAMESPACE } from "../../../catalog/declare/formula-text";
import { marksOf } from "../../../workbook/entry/number-marks";
import { ExcelWorkbook } from "../../../workbook/excel/excel-workbook";
import type { Workbook } from "../../../workbook/workbook";
import type { OfficeHost } from "../../office";
import { onVisibility } from "../../office";
import { FailureBoundary } from "./failure-boundary";
import { Pane } from "./pane";
import { OwnSite } from "./own-site";
import type { BareSite } from "./site";

/** Draws the pane into the page, on Excel's workbook or, outside Excel, on one in memory. */
export async function mountPane(place: HTMLElement, host: OfficeHost): Promise<void> {
  // A development copy of the add-in has a namespace of its own, which its page states.
  const { namespace = NAMESPACE, version = "" } = document.documentElement.dataset;
  const excel = host.isExcel ? new ExcelWorkbook(Excel, host.hasApi) : undefined;
  const site: BareSite = {
    workbook: excel ?? (await inMemory()),
    connected: host.isExcel,
    onVisibility,
    blank: host.blank,
    marks: marksOf(navigator.language),
    namespace,
    version,
    check: excel && {
      addScratchSheet: (title) => excel.addScratchSheet(title),
      excel: host.inWords,
      addIn: `Coin-M Hedge ${version}, ${namespace}`,
    },
    openInBrowser: host.openInBrowser,
  };
  createRoot(place).render(
    <FailureBoundary>
      <OwnSite site={site}>
        <Pane isOfficeDark={host.isDark} />
      </OwnSite>
    </FailureBoundary>,
  );
}

/** Nobody in Excel has need of it. */
async function inMemory(): Promise<Workbook> {
  const { MemoryWorkbook } = await import(/* webpackChunkName: "memory" */ "../../../workbook/memory/memory-workbook");
  return new MemoryWorkbook();
}
