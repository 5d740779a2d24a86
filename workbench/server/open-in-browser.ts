import { spawn } from "node:child_process";

const openers: Partial<Record<NodeJS.Platform, [command: string, ...leading: string[]]>> = {
  darwin: ["open"],
  // `start` takes its first quoted argument for a window title.
  win32: ["cmd", "/c", "start", ""],
};

/** Shows an address in the default browser, where there is somebody to see it. */
export function openInBrowser(address: string): void {
  const onLinux = process.platform !== "darwin" && process.platform !== "win32";
  const hasDisplay = !onLinux || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
  if (process.env["CI"] || !process.stdout.isTTY || !hasDisplay) return;
  const [command, ...leading] = openers[process.platform] ?? ["xdg-open"];
  const opener = spawn(command, [...leading, address], { stdio: "ignore", detached: true });
  // A machine without an opener is no failure: the address stands in the terminal.
  opener.on("error", () => undefined);
  opener.unref();
}
