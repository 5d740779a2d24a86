import { useCallback, useEffect, useMemo, useRef } from "react";
import { CellError } from "../../../catalog/declare/cell";
import { addressText, extentOf, readAddress, type CellAddress } from "../../../workbook/cell-address";
import { WorkbookError } from "../../../workbook/workbook-error";
import { linksOf } from "../../../builder/draft/choices";
import { MOST_CELLS } from "../../formula/preview";
import { useSite } from "../shell/site";
import { withBlanks } from "../controls/with-blanks";
import type { FieldName } from "../../../builder/fields/fields";
import { movedLinks } from "./held-links";
import type { Change, LinkedCells, Session } from "./session";
import { useChanges } from "./use-changes";

/** Time for the user to finish an address before its cells are read. */
const PAUSE = 150;

/** Codes of addresses that lead nowhere; after any other failure the next look at the sheet may do better. */
const GONE = ["ItemNotFound", "InvalidReference", "InvalidArgument"];

/** Reads the cells that the draft refers to, again after each look at the sheet and each change in it. Gives the way to read others. */
export function useLinkedCells(
  { draft, held, labels, lost }: Pick<Session, "draft" | "held" | "labels" | "lost">,
  looks: number,
  change: (change: Change) => void,
) {
  const { workbook, blank, words } = useSite();
  const links = useMemo(() => linksOf(draft).map((address) => addressText(address)), [draft]).join("\n");

  const changes = useChanges(links !== "");

  const read = useCallback(
    async (address: CellAddress): Promise<LinkedCells> => {
      const holds = (code: string): LinkedCells => new Map([[addressText(address), [[new CellError(code)]]]]);
      const { rows, columns } = extentOf(address);
      if (rows * columns > MOST_CELLS) return holds(`more than ${words.plain(MOST_CELLS)} cells`);
      try {
        return new Map([[addressText(address), withBlanks(await workbook.read(address), blank)]]);
      } catch (error) {
        return error instanceof WorkbookError && GONE.includes(error.code) ? holds("#REF!") : new Map();
      }
    },
    [workbook, blank, words],
  );

  const latest = useRef({ draft, held, labels, lost });
  useEffect(() => {
    latest.current = { draft, held, labels, lost };
  }, [draft, held, labels, lost]);

  useEffect(() => {
    if (links === "") return undefined;
    let outdated = false;
    const readAll = async () => {
      // First where the cells are: what has come to stand at their address is not theirs.
      const away = (Object.keys(latest.current.lost) as FieldName[]).filter((field) => latest.current.lost[field]);
      const moved = await movedLinks(workbook, latest.current, away).catch(() => []);
      if (outdated) return;
      if (moved.length > 0) change({ moved });
      if (moved.some(({ from, to }) => to !== undefined && to !== from)) return;
      const addresses = links.split("\n").flatMap((text) => readAddress(text) ?? []);
      const linked = new Map((await Promise.all(addresses.map(read))).flatMap((cells) => [...cells]));
      if (!outdated) change({ linked });
    };
    const timer = setTimeout(() => void readAll(), PAUSE);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [links, looks, changes, read, change, workbook]);

  return read;
}
