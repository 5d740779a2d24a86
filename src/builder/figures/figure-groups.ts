/** The groups that figures stand in, in the sheet and in the pane. */
export const GROUPS = {
  fit: "Fit of the proxy",
  trade: "Trade",
  effect: "What it does",
  margin: "Margin",
  carry: "Carry",
  exit: "Exit",
  worst: "Worst of the scenarios",
} as const;
export type GroupId = keyof typeof GROUPS;
