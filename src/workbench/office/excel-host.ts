import { Workbook } from "../excel/workbook";
import { HostObject } from "../richapi/host-object";
import { RichApiProcessor } from "../richapi/processor";
import type { Spreadsheet } from "../sheet/spreadsheet";

/** Office.js reports to these services while it starts; this host has nothing to do on their account. */
class StartUpService extends HostObject {
  static override readonly defaultMembers = [];
  static override readonly silentCalls = ["NotifyActionHandlerReady", "_SetOsfControlContainerReadyForCustomFunctions"];
  _GetEnabledFeatures(): unknown[] {
    return [];
  }
}

/** The host that Office.js's batches are answered by: Excel's object model on a spreadsheet. */
export function createExcelHost(spreadsheet: Spreadsheet): RichApiProcessor {
  return new RichApiProcessor({
    root: new Workbook(spreadsheet),
    newObjects: {
      "Microsoft.ExcelServices.CustomFunctions": () => new StartUpService(),
      "Microsoft.InternalService.AddinInternalService": () => new StartUpService(),
    },
    settled: () => spreadsheet.settled(),
  });
}
