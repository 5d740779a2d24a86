import { IUndoRedoService } from "@univerjs/core";
import type { Injector, IUndoRedoItem } from "@univerjs/core";

/** Makes one step of undo of many. */
export class UndoSteps {
  readonly #undo: IUndoRedoService;

  constructor(
    injector: Injector,
    private readonly workbookId: string,
  ) {
    this.#undo = injector.get(IUndoRedoService);
    // Univer would undo the parts of a step in the order in which they were done: a cell that was written and then
    // coloured would get its colour back last, and with it what it held.
    Object.assign(this.#undo, { _tryBatchingElements: append });
  }

  async inOne<Result>(work: () => Promise<Result>): Promise<Result> {
    const step = this.#undo.__tempBatchingUndoRedo(this.workbookId);
    try {
      return await work();
    } finally {
      step.dispose();
    }
  }
}

function append(step: IUndoRedoItem, part: IUndoRedoItem): void {
  step.undoMutations.unshift(...part.undoMutations);
  step.redoMutations.push(...part.redoMutations);
}
