import { makeStyles } from "@fluentui/react-components";

/** What is drawn of an earlier input stands back. */
export const usePast = makeStyles({ drawing: { filter: "grayscale(1)", opacity: 0.55 } });
