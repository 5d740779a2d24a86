import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect } from "react";
import { Places } from "./places";
import { useDark } from "./use-dark";

const useStyles = makeStyles({
  pane: { height: "100%", backgroundColor: tokens.colorNeutralBackground1, overflow: "hidden" },
});

/** The whole pane, light or dark as Excel is. */
export function Pane({ isOfficeDark }: { isOfficeDark: () => boolean | undefined }) {
  const styles = useStyles();
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
