import { Label, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { GlossaryLink } from "../controls/glossary-link";
import { useSite } from "../shell/site";
import { useQuiet } from "../controls/quiet-styles";
import { LinkNote } from "./link-note";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 5fr) minmax(0, 6fr)",
    columnGap: "12px",
    alignItems: "center",
    // Room for what the field says below itself.
    scrollMarginBlock: "48px",
  },
  stacked: { gridTemplateColumns: "minmax(0, 1fr)", rowGap: "2px" },
  label: { lineHeight: tokens.lineHeightBase200 },
  tag: {
    marginInlineStart: "6px",
    padding: "0 4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    whiteSpace: "nowrap",
  },
  entry: { display: "flex", alignItems: "center", gap: "2px", minWidth: 0 },
  below: { gridColumnStart: 1, gridColumnEnd: -1, paddingTop: "2px" },
  fault: {
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A word that marks a field, and what it means. */
export interface Tag {
  readonly word: string;
  readonly means: string;
}

interface FieldRowProps {
  /** The field in the draft, which a jump to it looks for. */
  name: string;
  /** Of the place to write; what is said below has it in its own ids. */
  id: string;
  label: string;
  tag: Tag | undefined;
  stacked?: boolean;
  /** Where a heading says the same. */
  silent?: boolean;
  about: string;
  /** Where the glossary says more. */
  explained?: string | undefined;
  /** Whether what it means is shown, or only told to screen readers. */
  hinted: boolean;
  says: string | undefined;
  /** Why the selected cells could not be taken just now. */
  unpicked?: string | undefined;
  /** What the linked cells hold, where the field is linked. */
  link?: { readonly to: string; readonly holds: string | undefined; readonly onUnlink: () => void } | undefined;
  /** What is asked about the entry before it counts. */
  question?: ReactNode;
  children: ReactNode;
}

export const describedBy = (id: string): string => `${id}fault ${id}about`;

/** A label, a place to write beside it, and below what is wrong, what it is linked to and what it means. */
export function FieldRow({
  name,
  id,
  label,
  tag,
  stacked,
  silent,
  about,
  explained,
  hinted,
  says,
  unpicked,
  link,
  question,
  children,
}: FieldRowProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { words } = useSite();
  return (
    <div data-field={name} className={mergeClasses(styles.row, stacked && styles.stacked)}>
      <div className={silent ? quiet.unseen : styles.label}>
        <Label htmlFor={id}>{label}</Label>
        {tag && (
          <span className={styles.tag} title={tag.means}>
            {tag.word}
            <span className={quiet.unseen}>: {tag.means}</span>
          </span>
        )}
      </div>
      <div className={styles.entry}>{children}</div>
      {link && (
        <LinkNote
          label={label}
          to={link.to}
          holds={link.holds}
          onUnlink={() => {
            link.onUnlink();
            // The button goes with the link.
            document.getElementById(id)?.focus();
          }}
        />
      )}
      {question}
      {unpicked !== undefined && (
        <div role="alert" className={mergeClasses(styles.below, styles.fault)}>
          {unpicked}
        </div>
      )}
      <div id={`${id}fault`} className={says === undefined ? undefined : mergeClasses(styles.below, styles.fault)}>
        {says !== undefined && `${label} ${says}.`}
      </div>
      <div id={`${id}about`} className={hinted ? mergeClasses(styles.below, quiet.small) : quiet.unseen}>
        {words.sentence(about)}. {hinted && explained !== undefined && <GlossaryLink term={explained} about={label} />}
      </div>
    </div>
  );
}
