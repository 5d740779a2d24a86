/** Lines of charts in the colours that they have in the pane. */
export const SHADES = { plain: "#8A8886", hedged: "#0F6CBD", third: "#8764B8", fourth: "#C19C00" } as const;
export const NOW = { name: "Now", colour: "#616161" } as const;
export const LIQUIDATION = { name: "Liquidation", colour: "#BC2F32" } as const;
