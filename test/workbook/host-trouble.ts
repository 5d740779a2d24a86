import type { WireRequest, WireResponse } from "../../workbench/richapi/wire";

export type Process = (request: WireRequest) => Promise<WireResponse>;

/** A host that can be made to refuse. */
export interface TroubledHost {
  process: Process;
  /** How many requests the host has been sent so far. */
  requests(): number;
  /** `all`: not the n-th request alone, but those after it too. `done`: how much of it is done all the same. */
  refuse(first: number, how?: { all?: boolean; done?: number }): Promise<void>;
  obey(): Promise<void>;
}

/** What a host has done of a request before it gives up stays done: nothing, half of it, or all but the answer. */
const SHARES = [0, 0.5, 1];

/** Stands between Office.js and its host, and refuses requests when it is told to. */
export function troubledHost(process: Process): TroubledHost {
  let sent = 0;
  let trouble: { from: number; all: boolean; done: number } | undefined;
  return {
    process: async (request) => {
      // Office.js's own tidying up after a run comes at any time, and is repeated by itself.
      if (request.Actions.some(({ Name }) => Name === "_RemoveReference")) return process(request);
      sent += 1;
      const isRefused = trouble && (trouble.all ? sent >= trouble.from : sent === trouble.from);
      if (!trouble || isRefused !== true) return process(request);
      const done = request.Actions.slice(0, Math.ceil(request.Actions.length * trouble.done));
      return refused(await process({ ...request, Actions: done }), request);
    },
    requests: () => sent,
    refuse: async (nth, { all = false, done = SHARES[nth % SHARES.length] ?? 0 } = {}) => {
      trouble = { from: sent + nth, all, done };
    },
    obey: async () => {
      trouble = undefined;
    },
  };
}

function refused(response: WireResponse, { Actions }: WireRequest): WireResponse {
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
