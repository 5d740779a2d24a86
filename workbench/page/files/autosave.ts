import { CommandType, ICommandService } from "@univerjs/core";
import { keep } from "../../book/kept-workbook";
import type { KeptWorkbook } from "../../book/kept-workbook";
import type { Spreadsheet } from "../../sheet/spreadsheet";
import { outlives } from "../kept-settings";
import { tellDeveloper } from "../../tell-developer";

const rest = 700;
// Large workbooks are kept less often: no more than a part of the time goes into it.
const shareOfTime = 10;
const longestRest = 5000;

/** The workbook with what belongs to its cells; what belongs to the browser stays there. */
export function kept(spreadsheet: Spreadsheet): KeptWorkbook {
  const { settings, ...workbook } = keep(spreadsheet);
  return { ...workbook, settings: settings.filter(([key]) => !outlives(key)) };
}

/** Keeps the workbook whenever it has changed and then been left alone for a moment. */
export class Autosave {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = 0;
  #isStopped = false;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly write: (workbook: KeptWorkbook) => Promise<void>,
    private readonly told: (isKept: boolean) => void,
  ) {
    const commands = spreadsheet.univer.__getInjector().get(ICommandService);
    commands.onCommandExecuted(({ id, type }, options) => {
      // What formulas come to is no change.
      if (type === CommandType.MUTATION && options?.onlyLocal !== true && !id.startsWith("formula.")) this.changed();
    });
    // What was changed last is kept on the way out.
    for (const leaving of ["beforeunload", "pagehide"])
      addEventListener(leaving, () => {
        if (this.#timer !== undefined) void this.#save();
      });
  }

  /** To be called when something has changed that no cell shows. */
  changed(): void {
    if (this.#isStopped) return;
    this.told(false);
    clearTimeout(this.#timer);
    const pause = Math.min(longestRest, Math.max(rest, this.#last * shareOfTime));
    this.#timer = setTimeout(() => void this.#save(), pause);
  }

  /** Nothing is kept from now on: another workbook is coming in its place. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#isStopped) return;
    const began = performance.now();
    try {
      await this.write(kept(this.spreadsheet));
      this.told(this.#timer === undefined);
    } catch (error) {
      tellDeveloper("The workbook could not be kept for the next time.", error);
    }
    this.#last = performance.now() - began;
  }
}
