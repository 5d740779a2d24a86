import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { copyText } from "./copy-text";
import { CopyIcon, DoneIcon } from "./icons";
import { useQuiet } from "./quiet-styles";

const DONE = "Copied";
const DENIED = "The browser does not allow copying: select the text instead";

/** Copies a text, and says whether that worked until the text changes. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const quiet = useQuiet();
  const [said, setSaid] = useState<{ about: string; words: string }>();
  const words = said?.about === text ? said.words : "";
  const copy = async () => setSaid({ about: text, words: (await copyText(text)) ? DONE : DENIED });
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        icon={words === DONE ? <DoneIcon /> : <CopyIcon />}
        title={words === "" ? label : words}
        aria-label={label}
        onClick={() => void copy()}
      />
      <span role="status" className={quiet.unseen}>
        {words}
      </span>
    </>
  );
}
