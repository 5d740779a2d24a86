import { createRoot } from "react-dom/client";
import { NAMESPACE } from "../../../catalog/declare/formula-text";
import { ExcelWorkbook } from "../../../workbook/excel/excel-workbook";
import { MemoryWorkbook } from "../../../workbook/memory/memory-workbook";
import type { OfficeHost } from "../../office";
import { onVisibility } from "../../office";
import { FailureBoundary } from "./failure-boundary";
import { Pane } from "./pane";
import { SiteContext } from "./site";

/** Draws the pane into the page, on Excel's workbook or, outside Excel, on one in memory. */
export function mountPane(place: HTMLElement, host: OfficeHost): void {
  const site = {
    workbook: host.isExcel ? new ExcelWorkbook(Excel, host.hasApi) : new MemoryWorkbook(),
    connected: host.isExcel,
    onVisibility,
    blank: host.blank,
    // A development copy of the add-in has a namespace of its own, which its page states.
    namespace: document.documentElement.dataset["namespace"] ?? NAMESPACE,
    openInBrowser: host.openInBrowser,
  };
  createRoot(place).render(
    <FailureBoundary>
      <SiteContext value={site}>
        <Pane isOfficeDark={host.isDark} />
      </SiteContext>
    </FailureBoundary>,
  );
}
