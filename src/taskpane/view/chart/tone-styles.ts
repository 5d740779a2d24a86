import { makeStyles, tokens, type GriffelStyle } from "@fluentui/react-components";
import { MARK_LOOKS, TONE_LOOKS, type StrokeLook } from "../../chart/tone-look";

const looks = { ...TONE_LOOKS, ...MARK_LOOKS };

const coloured = ({ token, system }: StrokeLook): GriffelStyle => ({
  color: tokens[token],
  "@media (forced-colors: active)": { color: system, forcedColorAdjust: "none" },
});

/** Each tone as the colour of the text: strokes and fills take it as their current colour. */
export const useTones = makeStyles(
  Object.fromEntries(Object.entries(looks).map(([tone, look]) => [tone, coloured(look)])) as Record<
    keyof typeof looks,
    GriffelStyle
  >,
);
