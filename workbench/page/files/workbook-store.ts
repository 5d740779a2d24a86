import type { KeptWorkbook } from "../../book/kept-workbook";

/** A workbook with what is to be said of it. */
export interface Stored {
  workbook: KeptWorkbook;
  /** The file that it was opened from or saved to. */
  name: string;
  /** What is said when it is shown for the first time: it has not been shown yet where this is there. */
  news?: { words: string; left: string[]; tries: number };
}

type Slot = "current" | "before";

const storeName = "workbooks";

/** What the browser keeps of the workbench: the workbook in front, and the one that was there before it. */
export class WorkbookStore {
  private constructor(private readonly database: IDBDatabase) {}

  static open(): Promise<WorkbookStore> {
    const opening = indexedDB.open("coin-m-hedge-workbench", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
    return answered(opening).then((database) => new WorkbookStore(database));
  }

  read(slot: Slot): Promise<Stored | undefined> {
    return answered(this.database.transaction(storeName).objectStore(storeName).get(slot)) as Promise<
      Stored | undefined
    >;
  }

  async keep(stored: Stored): Promise<void> {
    await this.#write((slots) => slots.put(stored, "current"));
  }

  /** The new one comes in front, and what was there can be had back: both or neither. */
  async replace(stored: Stored | undefined, before: Stored): Promise<void> {
    await this.#write((slots) => {
      slots.put(before, "before");
      if (stored) slots.put(stored, "current");
      else slots.delete("current");
    });
  }

  #write(work: (slots: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const writing = this.database.transaction(storeName, "readwrite", { durability: "relaxed" });
      work(writing.objectStore(storeName));
      writing.oncomplete = () => resolve();
      writing.onabort = writing.onerror = () => reject(writing.error ?? new Error("The browser did not keep it."));
    });
  }
}

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser keeps nothing."));
  });
}
