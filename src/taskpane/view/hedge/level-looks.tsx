import { makeStyles, tokens } from "@fluentui/react-components";
import type { Level } from "../../../builder/built";
import { DangerIcon, NoteIcon } from "../controls/icons";

/** The word carries the level too: none is told by its colour alone. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = { red: "Danger", amber: "Caution", info: "Note" };

export const useLevelStyles = makeStyles({
  red: { color: tokens.colorStatusDangerForeground1 },
  amber: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
});

export const LevelIcon = ({ level }: { level: Level }) => (level === "info" ? <NoteIcon /> : <DangerIcon />);
