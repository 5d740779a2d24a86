import { useState } from "react";
import { CATALOG } from "../../../catalog";
import type { Texts } from "../../../workbook/entry/field";
import { FunctionList } from "./function-list";
import { FunctionView } from "./function-view";

const EMPTY: Texts = {};

/** The list of functions, or one of them. What was written into a form stays while the pane is open. */
export function FunctionsPlace() {
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState<string>();
  const [left, setLeft] = useState<string>();
  const [forms, setForms] = useState<Readonly<Record<string, Texts>>>({});
  const definition = CATALOG.find(({ name }) => name === opened);
  return definition ? (
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
  );
}
