import type { Draft } from "../../../builder/draft/draft";
import { nameOf } from "../../../builder/draft/consequences";
import type { FieldName } from "../../../builder/fields/fields";
import { readAddress } from "../../../workbook/cell-address";
import { resulting, type Session } from "../hedge/session";
import { stillTyped } from "../hedge/typing";

/**
 * A session with what somebody else has written: no step of this user's, so that undoing leaves it alone. What is being
 * typed stays; a link that somebody else has made keeps no name of this pane's.
 */
export function withTexts(session: Session, texts: Partial<Draft>): Session {
  const { draft: before, history, typings } = session;
  const names = (Object.keys(texts) as FieldName[]).filter((name) => texts[name] !== before[name]);
  if (names.length === 0) return session;
  const along = (draft: Draft): Draft => ({ ...draft, ...texts });
  const draft = along(before);
  const others = <Value>(record: Partial<Readonly<Record<FieldName, Value>>>) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name as FieldName)));
  return resulting({
    ...session,
    draft,
    coinName: readAddress(draft.coin) ? session.coinName : nameOf(draft),
    typings: stillTyped(typings, before, draft),
    consequences: others(session.consequences),
    held: others(session.held),
    labels: others(session.labels),
    lost: others(session.lost),
    awaited: others(session.awaited),
    history: { ...history, past: history.past.map(along), future: history.future.map(along) },
  });
}
