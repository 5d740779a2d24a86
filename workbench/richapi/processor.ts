import { tellDeveloper } from "../tell-developer";
import { Batch } from "./batch";
import type { Host } from "./host";
import { References } from "./references";
import { RichApiError } from "./rich-api-error";
import { ActionType } from "./wire";
import type { WireAction, WireError, WireRequest, WireResponse } from "./wire";

/** Where others take part: the page, and tests. */
export interface ProcessorSeams {
  /** Called when a request has been answered. */
  afterRequest?: () => void;
  /**
   * Called before the n-th request, counted from 1, is looked at: what it throws is the request's answer. What Office.js
   * sends of its own accord, to let go of ranges, does not count.
   */
  beforeRequest?: (request: number) => void;
}

/** Answers Office.js's request batches on a tree of host objects. Nothing in here knows Excel. */
export class RichApiProcessor {
  readonly #references = new References();
  readonly #notImplemented = new Set<string>();

  #requests = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly host: Host,
    private readonly seams: ProcessorSeams = {},
  ) {}

  /** What an add-in asked for in vain: the list that says where the host must grow. */
  get refused(): string[] {
    return [...this.#notImplemented];
  }

  /** Requests are answered one after another, as in Excel, however many are under way. */
  process(request: WireRequest): Promise<WireResponse> {
    const response = this.#last.then(() => this.host.inOneStep(() => this.#answer(request)));
    this.#last = response.finally(() => this.seams.afterRequest?.());
    return response;
  }

  async #answer(request: WireRequest): Promise<WireResponse> {
    const batch = new Batch(this.host, this.#references, request);
    const response: WireResponse = { Results: [], TraceIds: [] };
    try {
      if (!letsGo(request)) this.seams.beforeRequest?.(++this.#requests);
    } catch (error) {
      return { ...response, Error: this.#refusal(error, 0, request.Actions[0]) };
    }
    for (const [index, action] of request.Actions.entries()) {
      try {
        const isTrace = action.ActionType === ActionType.trace;
        if (isTrace) response.TraceIds.push(traceId(action));
        response.Results.push({ ActionId: action.Id, Value: isTrace ? null : await batch.perform(action) });
      } catch (error) {
        response.Error = this.#refusal(error, index, action);
        break;
      }
    }
    return response;
  }

  #refusal(error: unknown, index: number, action: WireAction | undefined): WireError {
    const refusal = error instanceof RichApiError ? error : new RichApiError("GeneralException", String(error));
    if (refusal.code === "ApiNotImplemented") {
      this.#notImplemented.add(refusal.message);
      tellDeveloper(refusal.message);
    }
    if (refusal !== error) tellDeveloper("The workbench's host failed.", error);
    return {
      ActionIndex: index,
      Code: refusal.code,
      Message: refusal.message,
      Location: action?.Name ?? "",
      HttpStatusCode: 400,
    };
  }
}

const letsGo = ({ Actions: actions }: WireRequest): boolean =>
  actions.every((action) => action.ActionType === ActionType.instantiate || action.Name === "_RemoveReference");

const traceId = (action: WireAction) => Number(action.ArgumentInfo?.Arguments?.[0] ?? action.Id);
