import type {} from "./start";

export default async function stop(): Promise<void> {
  await globalThis.runningWorkbench?.close();
}
