import { tellDeveloper } from "../tell-developer";
import { Batch } from "./batch";
import type { Host } from "./host";
import { References } from "./references";
import { RichApiError } from "./rich-api-error";
import { ActionType } from "./wire";
import type { WireAction, WireError, WireRequest, WireResponse } from "./wire";

/** Answers Office.js's request batches on a tree of host objects. Nothing in here knows Excel. */
export class RichApiProcessor {
  readonly #references = new References();
  readonly #notImplemented = new Set<string>();

  constructor(private readonly host: Host) {}

  /** What an add-in asked for in vain: the list that says where the host must grow. */
  get refused(): string[] {
    return [...this.#notImplemented];
  }

  async process(request: WireRequest): Promise<WireResponse> {
    const batch = new Batch(this.host, this.#references, request);
    const response: WireResponse = { Results: [], TraceIds: [] };
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

  #refusal(error: unknown, index: number, action: WireAction): WireError {
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
      Location: action.Name,
      HttpStatusCode: 400,
    };
  }
}

const traceId = (action: WireAction) => Number(action.ArgumentInfo?.Arguments?.[0] ?? action.Id);
