import { showNotice } from "./notice";
import { officeReady, type OfficeHost } from "./office";

/** The page's start, kept small: in a shared runtime the functions wait for the same page. The pane comes after them. */

const PATIENCE = 10_000;

async function start(pane: HTMLElement): Promise<void> {
  const slow = setTimeout(() => showNotice(pane, "Still waiting for Excel…", again(pane)), PATIENCE);
  const host = await officeReady();
  clearTimeout(slow);
  // The functions work without the pane, which is ten times as large as they are.
  await Promise.race([host.whenShown(), somebodyIn(pane)]);
  await open(pane, host);
}

/** Whoever points at the pane sees it, whatever Excel says. */
const somebodyIn = (pane: HTMLElement): Promise<void> =>
  new Promise((resolve) => pane.addEventListener("pointerover", () => resolve(), { once: true }));

const again = (pane: HTMLElement) => ({
  label: "Reload",
  press: () => {
    showNotice(pane, "Loading Coin-M Hedge…");
    location.reload();
  },
});

async function open(pane: HTMLElement, host: OfficeHost): Promise<void> {
  try {
    const { mountPane } = await import(/* webpackChunkName: "pane" */ "./view/shell/mount-pane");
    await mountPane(pane, host);
  } catch {
    showNotice(pane, "The pane could not be loaded. Formulas in cells work without it. Check the connection.", {
      label: "Try again",
      press: () => {
        showNotice(pane, "Loading Coin-M Hedge…");
        void open(pane, host);
      },
    });
  }
}

const place = document.getElementById("pane");
if (place) void start(place);
