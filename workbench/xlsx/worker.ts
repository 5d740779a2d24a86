import type { Book } from "./book";
import { openFile } from "./read-book";
import { FileRefusal } from "./refusal";
import { fileOf } from "./write-book";

/** Files are read and written beside the page: it stays quick, and whoever waits can stop it at any moment. */
export type Task =
  { kind: "open"; file: Uint8Array<ArrayBuffer>; namespace: string } | { kind: "save"; book: Book; namespace: string };
export type Outcome =
  | { kind: "opened"; book: Book; left: string[] }
  | { kind: "saved"; file: Uint8Array<ArrayBuffer> }
  | { kind: "refused"; words: string };

async function done(task: Task): Promise<Outcome> {
  if (task.kind === "save") return { kind: "saved", file: await fileOf(task.book, task.namespace) };
  return { kind: "opened", ...(await openFile(task.file, task.namespace)) };
}

addEventListener("message", ({ data }: MessageEvent<Task>) => {
  done(data)
    .catch((error: unknown): Outcome => {
      if (error instanceof FileRefusal) return { kind: "refused", words: error.message };
      const what = data.kind === "open" ? "The file cannot be read" : "The workbook cannot be written";
      return { kind: "refused", words: `${what}: ${String(error)}` };
    })
    .then((outcome) => postMessage(outcome));
});
