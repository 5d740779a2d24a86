import type { NativeBridge } from "./host-bridge";
import type { PaneConnection } from "./pane-connection";
import { tellDeveloper } from "../tell-developer";
import { requirementSets } from "./requirement-sets";

/**
 * Runs in the task pane's frame before Office.js and makes the frame look like Excel on Windows to it: `window.external`
 * describes the host, and `_richApiNativeBridge` carries the batches of `Excel.run` and the events. Everything else that
 * a host can be asked is refused, so that an add-in's use of it is noticed.
 */
declare global {
  interface Window {
    officeHost?: PaneConnection;
    _richApiNativeBridge?: NativeBridge;
  }
}

const taskPaneIsOpen = 2;
const notAvailable = 7000;
const succeeded = 0;
// Office.js listens to these of its own accord: the bridge brings the first, and there is no ribbon to bring the second.
const richApiMessageEvent = 33;
const ribbonCommandEvent = 39;
// Shared runtime (1) with custom functions (2), as the manifest declares it.
const hostInfo = "Excel$Win32$16.01$en-US$$$disableLogging$3";

const officeTheme = () =>
  matchMedia("(prefers-color-scheme: dark)").matches
    ? {
        bodyBackgroundColor: 0x292929,
        bodyForegroundColor: 0xffffff,
        controlBackgroundColor: 0x1f1f1f,
        controlForegroundColor: 0xffffff,
      }
    : {
        bodyBackgroundColor: 0xffffff,
        bodyForegroundColor: 0x242424,
        controlBackgroundColor: 0xffffff,
        controlForegroundColor: 0x242424,
      };

const documentSettings = {
  Read: () => undefined,
  Write(): void {
    throw new Error("Document settings are not implemented by the workbench.");
  },
};

const context = {
  GetAppType: () => 1,
  GetSolutionRef: () => "workbench",
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => "en-US",
  GetAppDataLocale: () => "en-US",
  GetDocUrl: () => `${location.origin}/workbook.xlsx`,
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 2,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => "",
  GetCorrelationId: () => "workbench",
  GetInstanceId: () => "workbench",
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => false,
  GetSupportedMatrix: () => JSON.stringify(requirementSets),
  GetHostFullVersion: () => "16.0.18000.0",
  GetInitialDisplayMode: () => taskPaneIsOpen,
  GetSettings: () => documentSettings,
  GetOfficeThemeInfo: () => JSON.stringify(officeTheme()),
};

type Callback = (status: number) => void;

const external = {
  GetHostInfo: () => hostInfo,
  GetLoggingAllowed: () => false,
  GetContext: () => context,
  Execute(id: number, _parameters: unknown, callback: Callback) {
    tellDeveloper(`The workbench's host does not implement Office.js method ${id}.`);
    callback(notAvailable);
  },
  RegisterEvent(id: number, _target: string, _handler: unknown, callback: Callback) {
    if (id === richApiMessageEvent || id === ribbonCommandEvent) return callback(succeeded);
    tellDeveloper(`The workbench's host does not raise Office.js event ${id}.`);
    callback(notAvailable);
  },
  UnregisterEvent(_id: number, _target: string, callback: Callback) {
    callback(succeeded);
  },
};

function connect(host: PaneConnection | undefined): NativeBridge {
  if (!host) throw new Error("This page works inside the workbench; open the address above it.");
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      void host.send(text).then((reply) => bridge.onMessageFromHost?.(reply));
    },
  };
  host.listen((text) => bridge.onMessageFromHost?.(text));
  return bridge;
}

// A browser's own window.external is read-only and empty.
Object.defineProperty(window, "external", { value: external, configurable: true });
window._richApiNativeBridge = connect(window.parent.officeHost);
