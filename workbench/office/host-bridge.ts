import type { RichApiProcessor } from "../richapi/processor";
import type { WireRequest } from "../richapi/wire";

/**
 * The one seam through which Office.js talks to a host that is not a native program: an object of this shape under the
 * global name `_richApiNativeBridge`, present before Office.js's Excel script runs. Messages are JSON text, numbered by
 * Office.js; a message of type 3 brings events.
 */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface BridgeRequest {
  id: number;
  message: { body?: unknown; Body?: unknown };
}

/** [category, type, target, message, id], as Office.js's event registration reads it. */
export type BridgeEvent = readonly [category: number, type: number, target: string, message: string, id: number];

const answerType = 2;
const eventType = 3;

const parsed = (value: unknown): unknown => (typeof value === "string" ? JSON.parse(value) : value);

/** The answer, as text, to one message that Office.js sent. */
export async function answer(processor: Pick<RichApiProcessor, "process">, text: string): Promise<string> {
  const request = JSON.parse(text) as BridgeRequest;
  const batch = parsed(request.message.body ?? request.message.Body) as WireRequest;
  const body = JSON.stringify(await processor.process(batch));
  return JSON.stringify({ id: request.id, type: answerType, message: { statusCode: 200, headers: {}, body } });
}

export const eventMessage = (events: readonly BridgeEvent[]): string =>
  JSON.stringify({ type: eventType, message: { entries: events } });
