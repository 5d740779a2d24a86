import type { WireRequest, WireResponse } from "../../../workbench/richapi/wire";
import type { Process } from "../host-trouble";

/** What befalls one request of the pane. */
export type Mishap =
  | { readonly kind: "refused"; readonly done: number }
  /** It never reaches Excel, or its answer never reaches the pane. */
  | { readonly kind: "lost" }
  | { readonly kind: "answer lost" }
  /** Excel does not begin with it, nor with what comes after, for so many milliseconds. */
  | { readonly kind: "held"; readonly for: number }
  /** The pane is reloaded: nothing more comes from it. `arrived`: whether this request still did. */
  | { readonly kind: "reload"; readonly arrived: boolean };

export interface RoughHost {
  process: Process;
  /** Something to be done before the n-th request from now on reaches Excel, and what befalls a request. */
  plan(mishaps: ReadonlyMap<number, Mishap>, meanwhile: ReadonlyMap<number, () => Promise<void>>): void;
  /** Whether the pane that was there is gone. */
  isReloaded(): boolean;
  /** Resolves when all that has reached Excel is done. From then on nothing befalls anything. */
  calm(): Promise<void>;
}

const never = new Promise<WireResponse>(() => undefined);

/** Stands between Office.js and its host. Requests reach Excel in the order in which they are sent, as they do there. */
export function roughHost(process: Process): RoughHost {
  let sent = 0;
  let mishaps: ReadonlyMap<number, Mishap> = new Map();
  let meanwhile: ReadonlyMap<number, () => Promise<void>> = new Map();
  let reloaded = false;
  let last: Promise<unknown> = Promise.resolve();

  const befall = async (request: WireRequest, mishap: Mishap | undefined): Promise<WireResponse> => {
    switch (mishap?.kind) {
      case "lost":
        return never;
      case "answer lost":
        await process(request);
        return never;
      case "reload":
        if (mishap.arrived) await process(request);
        return never;
      case "refused":
        return refused(process, request, mishap.done);
      case "held":
        await new Promise((resolve) => setTimeout(resolve, mishap.for));
        return process(request);
      default:
        return process(request);
    }
  };

  return {
    process: (request) => {
      // Office.js's own tidying up after a run comes at any time.
      if (request.Actions.some(({ Name }) => Name === "_RemoveReference")) return process(request);
      if (reloaded) return never;
      sent += 1;
      const nth = sent;
      const mishap = mishaps.get(nth);
      if (mishap?.kind === "reload") reloaded = true;
      const reached = last.then(() => meanwhile.get(nth)?.());
      const answer = reached.then(() => befall(request, mishap));
      const isAnswered = mishap?.kind !== "lost" && mishap?.kind !== "answer lost" && mishap?.kind !== "reload";
      last = isAnswered ? answer.catch(() => undefined) : reached.then(() => process({ ...request, Actions: [] }));
      return answer;
    },
    plan: (planned, between) => {
      [sent, mishaps, meanwhile, reloaded] = [0, planned, between, false];
    },
    isReloaded: () => reloaded,
    calm: async () => {
      [mishaps, meanwhile, reloaded] = [new Map(), new Map(), false];
      for (let before: unknown; before !== last;) {
        before = last;
        await last;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
  };
}

async function refused(process: Process, request: WireRequest, share: number): Promise<WireResponse> {
  const { Actions } = request;
  const response = await process({ ...request, Actions: Actions.slice(0, Math.ceil(Actions.length * share)) });
  const refusal = {
    ActionIndex: Actions.length - 1,
    Code: "RequestAborted",
    Message: "The request was aborted during run time.",
    Location: Actions.at(-1)?.Name ?? "",
    HttpStatusCode: 400,
  };
  const Results = response.Results.slice(0, Actions.length - 1);
  return { ...response, Results, Error: response.Error ?? refusal };
}
