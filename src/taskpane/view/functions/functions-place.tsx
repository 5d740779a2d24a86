import { Suspense, useState } from "react";
import { CATALOG } from "../../../catalog";
import type { Texts } from "../../../workbook/entry/field";
import { CheckPlace } from "../check/check-place";
import { TemplatesPlace } from "../templates/templates-place";
import { useSite } from "../shell/site";
import { later } from "../controls/later";
import type { ExplainPlaceProps } from "../explain/explain-place";
import { FunctionList } from "./function-list";
import { FunctionView } from "./function-view";

const EMPTY: Texts = {};

/** Its code comes when somebody wants a cell explained. */
const ExplainPlace = later<ExplainPlaceProps>("what explains a cell", async () => {
  const code = await import(/* webpackChunkName: "explain" */ "../explain/explain-place");
  return code.ExplainPlace;
});

/** The list of functions, or one of them, or the check of Excel, or the templates. What was written into a form stays while the pane is open. */
export function FunctionsPlace() {
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState<string>();
  const [left, setLeft] = useState<string>();
  const [checking, setChecking] = useState(false);
  const [showing, setShowing] = useState(false);
  const [explaining, setExplaining] = useState(false);
  const { check, connected, namespace } = useSite();
  const [forms, setForms] = useState<Readonly<Record<string, Texts>>>({});
  const definition = CATALOG.find(({ name }) => name === opened);
  if (showing)
    return (
      <TemplatesPlace
        onBack={() => {
          setLeft("");
          setShowing(false);
        }}
      />
    );
  if (check && checking) {
    const onBack = () => {
      // from no function, and yet from somewhere: the keyboard goes to the list
      setLeft("");
      setChecking(false);
    };
    return <CheckPlace check={check} namespace={namespace} onBack={onBack} />;
  }
  if (explaining)
    return (
      <Suspense fallback={<p>Loading…</p>}>
        <ExplainPlace
          onBack={() => {
            setLeft("");
            setExplaining(false);
          }}
          onHelper={({ name }, texts) => {
            setForms((before) => ({ ...before, [name]: texts }));
            setOpened(name);
            setExplaining(false);
          }}
        />
      </Suspense>
    );
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
      onExplain={connected ? () => setExplaining(true) : undefined}
      onTemplates={() => setShowing(true)}
      onCheck={check && (() => setChecking(true))}
    />
  );
}
