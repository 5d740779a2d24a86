import { useState } from "react";
import { CATALOG } from "../../../catalog";
import type { Texts } from "../../../workbook/entry/field";
import { CheckPlace } from "../check/check-place";
import { TemplatesPlace } from "../templates/templates-place";
import { useSite } from "../shell/site";
import { FunctionList } from "./function-list";
import { FunctionView } from "./function-view";

const EMPTY: Texts = {};

/** The list of functions, or one of them, or the check of Excel, or the templates. What was written into a form stays while the pane is open. */
export function FunctionsPlace() {
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState<string>();
  const [left, setLeft] = useState<string>();
  const [beside, setBeside] = useState<"check" | "templates">();
  const { check, namespace } = useSite();
  const [forms, setForms] = useState<Readonly<Record<string, Texts>>>({});
  const definition = CATALOG.find(({ name }) => name === opened);
  const onBack = () => {
    // from no function, and yet from somewhere: the keyboard goes to the list
    setLeft("");
    setBeside(undefined);
  };
  if (beside === "templates") return <TemplatesPlace onBack={onBack} />;
  if (check && beside === "check") return <CheckPlace check={check} namespace={namespace} onBack={onBack} />;
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
    <FunctionList
      query={query}
      left={left}
      onQuery={setQuery}
      onOpen={setOpened}
      onTemplates={() => setBeside("templates")}
      onCheck={check && (() => setBeside("check"))}
    />
  );
}
