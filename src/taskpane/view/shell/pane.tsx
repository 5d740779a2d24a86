import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useEffect } from "react";
import { Places } from "./places";
import { useDark } from "./use-dark";

const useStyles = makeStyles({
  pane: { height: "100%", backgroundColor: tokens.colorNeutralBackground1, overflow: "hidden" },
});

// A button that is closed while something is typed fades neither out nor in: each frame of that would be drawn anew.
const useStillButtons = makeStaticStyles({ "#pane .fui-Button": { transitionDuration: "0s" } });

/** The whole pane, light or dark as Excel is. */
export function Pane({ isOfficeDark }: { isOfficeDark: () => boolean | undefined }) {
  const styles = useStyles();
  useStillButtons();
  const dark = useDark(isOfficeDark);

  // The browser draws scroll bars and opened lists itself.
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [dark]);

  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.pane}>
      <Places />
    </FluentProvider>
  );
}
