/** Whether what had the keyboard is gone, and nothing else in the pane or in the sheet has taken it. */
export const isKeyboardLost = (): boolean => document.hasFocus() && document.activeElement === document.body;
