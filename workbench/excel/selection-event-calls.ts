/** The host reports every selection, asked or not; Office.js hands on those that an add-in listens to. */
export const selectionEventCalls = ["_RegisterSelectionChangedEvent", "_UnregisterSelectionChangedEvent"];
