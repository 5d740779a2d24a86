import { ICommandService } from "@univerjs/core";
import type { Injector } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/sheets";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { tellDeveloper } from "../tell-developer";

// Univer starts to calculate 100 ms after the last change; much later it has lost the change.
const patience = 2000;

// These change how cells look; Univer does not calculate on their account.
const ofLooks: readonly unknown[] = [SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id];

// A name calls for a calculation itself where a formula mentions it; Univer's own finds nothing to do.
const ofNames: readonly string[] = [SetDefinedNameMutation.id, RemoveDefinedNameMutation.id];

/**
 * Whether cells show what they calculate to. Univer's own wait ends with the calculation that is running, and forgets
 * a change that came while it ran; this one ends when no change is waiting and none is being calculated.
 */
export class Calculation {
  readonly #progress: FormulaCalculationSessionService;
  #waiting = false;

  constructor(injector: Injector) {
    const calculates = injector.get(IActiveDirtyManagerService);
    this.#progress = injector.get(FormulaCalculationSessionService);
    injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
      if (id === SetFormulaCalculationStartMutation.id) this.#waiting = false;
      if (!calculates.get(id) || ofNames.includes(id)) return;
      const { trigger } = (params ?? {}) as { trigger?: unknown };
      const isResult = options?.onlyLocal === true;
      if (id === SetRangeValuesMutation.id && (isResult || ofLooks.includes(trigger))) return;
      this.#waiting = true;
    });
  }

  /** Whether a change is waiting to be calculated, or is being calculated. */
  get isUnderWay(): boolean {
    return this.#waiting || this.#isRunning;
  }

  async settled(): Promise<void> {
    while (this.isUnderWay) {
      if (!(await this.#changed())) {
        tellDeveloper("The workbench waited in vain for a calculation.");
        this.#waiting = false;
        return;
      }
      // A calculation that calls for another one does so in the turn that it ends in.
      if (!this.isUnderWay) await new Promise((resolve) => setTimeout(resolve));
    }
  }

  get #isRunning(): boolean {
    const { started, resultApplied, stopped, completed, resultEmitted } = this.#progress.state;
    return started && !(resultApplied && (stopped || completed || resultEmitted));
  }

  /** Resolves after the next step of a calculation, or with false where none comes. */
  #changed(): Promise<boolean> {
    return new Promise((resolve) => {
      let isFirst = true;
      const end = (came: boolean) => {
        clearTimeout(timer);
        subscription.unsubscribe();
        resolve(came);
      };
      const timer = setTimeout(() => end(this.#isRunning), patience);
      // It repeats its present state to each new listener.
      const subscription = this.#progress.state$.subscribe(() => {
        if (!isFirst) queueMicrotask(() => end(true));
        isFirst = false;
      });
    });
  }
}
