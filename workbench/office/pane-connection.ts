import { answer, eventMessage } from "./host-bridge";
import type { BridgeEvent } from "./host-bridge";
import type { RichApiProcessor } from "../richapi/processor";

/** What the task pane's frame sees of the workbench. Only text passes, so that no object belongs to both frames. */
export interface PaneConnection {
  send(text: string): Promise<string>;
  listen(receive: (text: string) => void): void;
}

export interface PaneEvents {
  connection: PaneConnection;
  raise(events: readonly BridgeEvent[]): void;
}

export function connectPane(processor: RichApiProcessor): PaneEvents {
  const receivers: ((text: string) => void)[] = [];
  return {
    connection: {
      send: (text) => answer(processor, text),
      listen(listener) {
        receivers.push(listener);
      },
    },
    raise: (events) => {
      for (const receive of receivers) receive(eventMessage(events));
    },
  };
}
