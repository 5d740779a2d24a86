import { bookFrom } from "../../book/book-from-sheet";
import type { KeptWorkbook } from "../../book/kept-workbook";
import { openedBook } from "../../book/open-book";
import type { Spreadsheet } from "../../sheet/spreadsheet";
import { Autosave, kept } from "./autosave";
import { FileBar } from "./file-bar";
import { fileWork, Stopped } from "./file-work";
import type { Stored, WorkbookStore } from "./workbook-store";

const fileType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const usualName = "Workbook.xlsx";

interface Choices {
  spreadsheet: Spreadsheet;
  /** None where the browser keeps nothing. */
  store: WorkbookStore | undefined;
  shown: Stored | undefined;
  namespace: string;
  empty: KeptWorkbook;
}

/**
 * Opens and saves files, and keeps the workbook for the next time. Another workbook is put beside the one in front, and
 * the page begins anew with it: whatever goes wrong before that leaves everything as it was.
 */
export function workbookFiles({ spreadsheet, store, shown, namespace, empty }: Choices): Autosave {
  let name = shown?.name ?? "";
  const autosave = new Autosave(
    spreadsheet,
    async (workbook) => store?.keep({ workbook, name }),
    (isKept) => bar.keeps(isKept && store !== undefined),
  );

  /** With nothing to show, the page shows its example. */
  const show = async (next: Stored | undefined) => {
    if (!store) {
      bar.say({ words: "This browser keeps nothing for the page, so no other workbook can be shown.", isError: true });
      return;
    }
    autosave.stop();
    await store.replace(next, { workbook: kept(spreadsheet), name });
    location.reload();
  };
  const begin = (next: Stored | undefined) =>
    show(next).catch((error: unknown) => bar.say({ words: String(error), isError: true }));

  const bar: FileBar = new FileBar({
    async open(file) {
      await told(`Opening ${file.name}`, async (signal) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const outcome = await fileWork({ kind: "open", file: bytes, namespace }, signal);
        if (outcome.kind === "refused")
          bar.say({ words: `${file.name} was not opened. ${outcome.words}`, isError: true });
        if (outcome.kind !== "opened") return;
        const workbook = openedBook(outcome.book, spreadsheet.workbook.getId(), spreadsheet.workbook.getName());
        await show({
          workbook,
          name: file.name,
          news: { words: `${file.name} is open.`, left: outcome.left, tries: 0 },
        });
      });
    },
    async save() {
      await told("Saving", async (signal) => {
        const book = await bookFrom(spreadsheet);
        const outcome = await fileWork({ kind: "save", book, namespace }, signal);
        if (outcome.kind === "refused") bar.say({ words: outcome.words, isError: true });
        if (outcome.kind !== "saved") return;
        name ||= usualName;
        download(outcome.file, name);
        bar.name(name);
        bar.say({ words: `Saved as ${name}, among your downloads.` });
        autosave.changed();
      });
    },
    startEmpty: () => begin({ workbook: empty, name: "", news: { words: "A new workbook.", left: [], tries: 0 } }),
    startExample: () => begin(undefined),
    async goBack() {
      const before = await store?.read("before");
      if (before) await begin({ ...before, news: { words: "This is what was here before.", left: [], tries: 0 } });
    },
  });

  const told = async (what: string, work: (signal: AbortSignal) => Promise<void>) => {
    try {
      await bar.during(what, work);
    } catch (error) {
      if (error instanceof Stopped) bar.say({ words: `Stopped. Nothing has changed.` });
      else bar.say({ words: `It did not work: ${String(error)}`, isError: true });
    }
  };

  bar.name(name);
  if (shown?.news) {
    const { words, left } = shown.news;
    const missing =
      left.length > 0 ? ` The workbench leaves out, also of what you save from it: ${left.join("; ")}.` : "";
    bar.say({ words: words + missing, canGoBack: true });
    void store?.keep({ workbook: shown.workbook, name });
  }
  return autosave;
}

function download(file: Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([file], { type: fileType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = /\.xlsx$/i.test(name) ? name : `${name.replace(/\.[^.]*$/, "")}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
