import { makeStyles, tokens } from "@fluentui/react-components";
import type { Definition } from "../../../catalog/declare/define";
import { resultInShort } from "../../formula/result-units";
import { signature } from "../../formula/signature";
import { useSite } from "../shell/site";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  signature: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "break-word" },
  text: { margin: "8px 0 0" },
});

/** What the function is called, how it is written, what it does and what it gives. */
export function FunctionHeading({ id, definition }: { id: string; definition: Definition }) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { sentence } = useSite().words;
  const { name, summary, result } = definition;
  return (
    <header>
      <h1 id={id} className={styles.name}>
        {name}
      </h1>
      <div className={`${quiet.small} ${styles.signature}`}>{signature(definition)}</div>
      <p className={styles.text}>{sentence(summary)}</p>
      <p className={`${styles.text} ${quiet.small}`}>
        {resultInShort(result)}. {sentence(result.about)}.
      </p>
    </header>
  );
}
