/**
 * Calls back when the pane is hidden and shown again. In a shared runtime the page goes on while nobody sees it, and
 * what it asks Excel for then holds up the functions. Where Excel does not tell, the pane counts as seen.
 */
export async function onVisibility(changed: (visible: boolean) => void): Promise<() => void> {
  if (typeof Office === "undefined") return () => undefined;
  const { addin, VisibilityMode } = Office as Partial<typeof Office>;
  const stop = await addin?.onVisibilityModeChanged?.(({ visibilityMode }) =>
    changed(visibilityMode !== VisibilityMode?.hidden),
  );
  return () => void stop?.();
}
