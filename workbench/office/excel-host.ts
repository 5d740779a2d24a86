import { Workbook } from "../excel/workbook";
import { HostObject } from "../richapi/host-object";
import type { Host } from "../richapi/host";
import { RichApiProcessor } from "../richapi/processor";
import type { ProcessorSeams } from "../richapi/processor";
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
export function createExcelHost(spreadsheet: Spreadsheet, seams?: ProcessorSeams): RichApiProcessor {
  const host: Host = {
    root: new Workbook(spreadsheet),
    newObjects: {
      "Microsoft.ExcelServices.CustomFunctions": () => new StartUpService(),
      "Microsoft.AppRuntime.AppRuntimeService": () => new StartUpService(),
      "Microsoft.InternalService.AddinInternalService": () => new StartUpService(),
    },
    settled: () => spreadsheet.settled(),
    inOneStep: (work) => spreadsheet.inOneStep(work),
  };
  return new RichApiProcessor(host, seams);
}
