import { Cancelled } from "./insertion-steps";
import { WorkbookError } from "./workbook-error";

/** How long somebody waits for an answer: until they cancel, or until so many milliseconds have gone by, if ever. */
export interface Waiting {
  readonly signal?: AbortSignal | undefined;
  readonly patience: number;
}

/** A request that the spreadsheet has not answered. It may still do what it was asked for. */
export class NoAnswer extends WorkbookError {
  constructor(patience: number) {
    super(
      `Excel has not answered for ${Math.ceil(patience / 1000)} seconds: perhaps a cell is being edited.`,
      "NoAnswer",
    );
    this.name = "NoAnswer";
  }
}

/** The answer, if it comes while somebody waits for it. What was asked is not taken back by no longer waiting. */
export function answered<Answer>(asked: Promise<Answer>, { signal, patience }: Waiting): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const cancel = () => end(() => reject(new Cancelled()));
    const tooLong = () => end(() => reject(new NoAnswer(patience)));
    const timer = patience === Infinity ? undefined : setTimeout(tooLong, patience);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      settle();
    };
    signal?.addEventListener("abort", cancel);
    if (signal?.aborted === true) cancel();
    asked.then(
      (answer) => end(() => resolve(answer)),
      (error: unknown) => end(() => reject(error)),
    );
  });
}
