import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { CATALOG } from "../../catalog";
import type { Texts } from "../formula/form";
import { FunctionList } from "./function-list";
import { FunctionView } from "./function-view";
import { useDark } from "./use-dark";

const useStyles = makeStyles({
  pane: { height: "100%", backgroundColor: tokens.colorNeutralBackground1, overflow: "hidden" },
});

const EMPTY: Texts = {};

/** The whole pane: the list of functions, or one of them. What was written into a form stays while the pane is open. */
export function Pane({ isOfficeDark }: { isOfficeDark: () => boolean | undefined }) {
  const styles = useStyles();
  const dark = useDark(isOfficeDark);
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState<string>();
  const [left, setLeft] = useState<string>();
  const [forms, setForms] = useState<Readonly<Record<string, Texts>>>({});
  const definition = CATALOG.find(({ name }) => name === opened);

  // The browser draws scroll bars and opened lists itself.
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [dark]);

  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.pane}>
      {definition ? (
        <FunctionView
          key={definition.name}
          definition={definition}
          texts={forms[definition.name] ?? EMPTY}
          onTexts={(texts) => setForms((before) => ({ ...before, [definition.name]: texts }))}
          onBack={() => {
            setLeft(opened);
            setOpened(undefined);
          }}
        />
      ) : (
        <FunctionList query={query} left={left} onQuery={setQuery} onOpen={setOpened} />
      )}
    </FluentProvider>
  );
}
