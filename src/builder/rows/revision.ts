/**
 * Who has written a row, and how often: "k3f9:4 b2xq:7". Whoever writes takes over what was read, with the own number
 * raised. So a pane whose number is missing from it knows that its last change was never seen, and asks instead of
 * letting it go.
 */
export type Revision = ReadonlyMap<string, number>;

const ONE = /^([a-z][a-z0-9]{2,7}):(\d{1,9})$/;
/** Panes that wrote long ago are nobody's any more. */
const MOST = 8;

/** What cannot be read counts as written by nobody: then more is asked, and nothing is lost. */
export const readRevision = (text: string): Revision =>
  new Map(
    text
      .split(" ")
      .flatMap((part) => {
        const [, pane, count] = ONE.exec(part) ?? [];
        return pane !== undefined && count !== undefined ? [[pane, Number(count)] as const] : [];
      })
      .slice(-MOST),
  );

/** The last writer stands last. */
export function revisionText(revision: Revision, pane: string, count: number): string {
  const others = [...revision].filter(([each]) => each !== pane).slice(1 - MOST);
  return [...others, [pane, count] as const].map(([each, number]) => `${each}:${number}`).join(" ");
}
