import { makeStyles } from "@fluentui/react-components";
import { addressText } from "../../../workbook/cell-address";
import type { Draft } from "../../../builder/draft/draft";
import { isAsked } from "../../../builder/draft/asked";
import { fieldNamed, isLead, type FieldName } from "../../../builder/fields/fields";
import { numberIn } from "../../../builder/figures/figures";
import { shownText } from "../../../builder/fields/typed-text";
import { BuilderField, type FieldActions, type Standing } from "./builder-field";
import { areLinked, follows } from "./margin-leads";
import type { Session } from "./session";
import { changedFromTable } from "./specification";
import { textOfCells } from "./text-of-cells";

const useStyles = makeStyles({ fields: { display: "grid", rowGap: "6px" } });

interface StepFieldsProps {
  names: readonly FieldName[];
  session: Session;
  hinted: string | undefined;
  actions: FieldActions;
}

/** The fields of a step that are asked for, given what the others hold. */
export function StepFields({ names, session, hinted, actions }: StepFieldsProps) {
  const styles = useStyles();
  const { draft, reading, marks } = session;
  const stated = changedFromTable(draft);
  const asked = names.filter((name) => isAsked(name, draft) || follows(name, draft));
  return (
    <div className={styles.fields}>
      {asked.map((name) => {
        const given = reading.choices[name];
        const tabled = stated.get(name);
        return (
          <BuilderField
            key={name}
            name={name}
            text={textIn(session, name)}
            says={reading.problems.find(({ field, open }) => field === name && !open)?.says}
            linkedTo={given?.link && addressText(given.link)}
            holds={given?.link && inShort(shownText(name, textOfCells(given.cells), marks))}
            stated={tabled === undefined ? undefined : shownText(name, tabled, marks)}
            consequence={session.consequences[name]}
            doubt={session.typings[name]?.doubt}
            standing={standingOf(name, draft)}
            coin={session.built.coin}
            hinted={hinted === name}
            actions={actions}
          />
        );
      })}
    </div>
  );
}

function standingOf(name: FieldName, draft: Draft): Standing | undefined {
  if (!isLead(name) || !areLinked(name, draft)) return undefined;
  return follows(name, draft) ? "follows" : "leads";
}

/** What is being written stands as it is; what is taken as numbers are written here. */
function textIn({ draft, typings, marks, ...session }: Session, name: FieldName): string {
  const text = follows(name, draft) ? followed(session, name) : draft[name];
  return typings[name]?.text ?? shownText(name, text, marks);
}

const DIGITS = 8;

/** What a field comes to that follows another one, as somebody would write it. */
function followed({ built }: Pick<Session, "built">, name: FieldName): string {
  const { leads } = fieldNamed(name);
  const value = leads && numberIn(built.figures, leads.figure);
  return value === undefined ? "" : String(Number(value.toPrecision(DIGITS)));
}

const LONGEST = 24;

const inShort = (text: string): string =>
  text === "" ? "empty" : text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
