/** The host reports every event, asked or not; Office.js hands on those that an add-in listens to. */
export const eventCalls = ["SelectionChanged", "Calculated", "DataChanged"].flatMap((name) => [
  `_Register${name}Event`,
  `_Unregister${name}Event`,
]);
