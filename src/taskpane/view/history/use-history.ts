import { useEffect, useRef, useState } from "react";
import type { Mapping } from "../../../history/formats/by-hand";
import { readFile, type Answers, type FileOutcome, type FileRead } from "../../../history/reading/read-file";
import type { Source } from "../../../history/reading/source";
import { historyOfFiles, type History, type MergeAnswers } from "../../../history/reading/whole-history";
import { decode, inside } from "../../../history/tables/decode";
import { headingWord, type Heading } from "../../../history/tables/heading";
import type { Workbook } from "../../../workbook/workbook";
import { WorkbookError } from "../../../workbook/workbook-error";
import { cellsTaken } from "./cells-taken";

export type HistoryAnswers = Answers & MergeAnswers;
type Unread = Exclude<FileOutcome, FileRead>;

export type HistoryState =
  | { readonly kind: "empty" }
  | { readonly kind: "reading"; readonly done: number }
  | { readonly kind: "said"; readonly text: string; readonly fault: boolean }
  | { readonly kind: "stopped"; readonly by: Unread }
  | { readonly kind: "read"; readonly history: History; readonly byPosition: boolean };

/** Beyond it the pane would need more memory than an add-in gets. */
const MOST_BYTES = 100_000_000;
/** What has been said of columns is kept in the workbook under this name. */
const COLUMNS = "columns of exports";

/** Takes files, pasted text and cells, and reads them; whoever leaves cancels it. */
export function useHistory(workbook: Workbook) {
  const [state, setState] = useState<HistoryState>({ kind: "empty" });
  const [answers, setAnswers] = useState<HistoryAnswers>({});
  const sources = useRef<readonly Source[]>([]);
  /** The file whose columns were asked for last. */
  const unknown = useRef<Extract<Unread, { readonly kind: "unknown" }>>(undefined);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const run = (work: (signal: AbortSignal) => Promise<HistoryState>): void => {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    setState({ kind: "reading", done: 0 });
    void work(controller.signal)
      .catch((error: unknown) => said(faultOf(error), true))
      .then((next) => {
        if (stop.current === controller)
          setState(controller.signal.aborted ? said("Cancelled: nothing was read.") : next);
      });
  };

  const breathing = (signal: AbortSignal) => {
    let drawn = performance.now();
    return {
      signal,
      breathe: async (done: number): Promise<void> => {
        if (performance.now() - drawn < FRAME) return;
        setState({ kind: "reading", done });
        await new Promise((resolve) => setTimeout(resolve));
        drawn = performance.now();
      },
    };
  };

  const reading = async (signal: AbortSignal, given: HistoryAnswers): Promise<HistoryState> => {
    const files: FileRead[] = [];
    for (const [index, source] of sources.current.entries()) {
      const outcome = await readKnown(workbook, source, index, given, breathing(signal));
      if (!outcome) return { kind: "empty" };
      if (outcome.kind === "unknown") unknown.current = outcome;
      if (outcome.kind !== "read") return { kind: "stopped", by: outcome };
      files.push(outcome);
    }
    const history = await historyOfFiles(files, given, () => breathing(signal).breathe(1));
    if ("refused" in history) return said(history.refused, true);
    return { kind: "read", history, byPosition: files.some(({ recognised }) => recognised.byPosition) };
  };

  const take = (given: (signal: AbortSignal) => Promise<readonly Source[] | { readonly refused: string }>): void => {
    setAnswers({});
    run(async (signal) => {
      const found = await given(signal);
      if ("refused" in found) return said(found.refused, true);
      sources.current = found;
      return reading(signal, {});
    });
  };

  return {
    state,
    answers,
    takeFiles: (files: readonly File[]) => take(() => sourcesOf(files)),
    takeText: (text: string) => take(() => Promise.resolve([{ name: "pasted rows", text: inside(text) }])),
    takeCells: () => take(async (signal) => [await cellsTaken(workbook, breathing(signal))]),
    answer: (more: HistoryAnswers) => {
      const all = { ...answers, ...more };
      setAnswers(all);
      run((signal) => reading(signal, all));
    },
    /** What the user says of the columns, for this file and for the next of its kind. */
    map: (heading: Heading, mapping: Mapping) => {
      const all = { ...answers, mapping };
      setAnswers(all);
      run(async (signal) => {
        await keepColumns(workbook, heading, mapping).catch(() => undefined);
        return reading(signal, all);
      });
    },
    /** Back to what was said of the columns; all that was answered since was about other numbers. */
    mapAgain: () => {
      if (!unknown.current) return;
      setAnswers({});
      setState({ kind: "stopped", by: { ...unknown.current, guess: answers.mapping ?? unknown.current.guess } });
    },
    cancel: () => stop.current?.abort(),
  };
}

/** Milliseconds of reading between two frames. */
const FRAME = 40;

const said = (text: string, fault = false): HistoryState => ({ kind: "said", text, fault });
const faultOf = (error: unknown): string =>
  error instanceof WorkbookError ? `${error.message} (${error.code})` : String(error);

async function sourcesOf(files: readonly File[]): Promise<readonly Source[] | { readonly refused: string }> {
  const sources: Source[] = [];
  for (const file of files) {
    if (file.size > MOST_BYTES)
      return { refused: `${file.name} is larger than 100 MB: export fewer months at a time.` };
    const decoded = decode(new Uint8Array(await file.arrayBuffer()));
    if ("refused" in decoded) return { refused: `${file.name}: ${decoded.refused}` };
    sources.push({ name: file.name, text: decoded.text });
  }
  return sources;
}

/** Reads a file, by what its user has said of such columns before where nobody else knows them. */
async function readKnown(
  workbook: Workbook,
  source: Source,
  file: number,
  answers: HistoryAnswers,
  how: Parameters<typeof readFile>[3],
): Promise<FileOutcome | undefined> {
  const outcome = await readFile(source, file, answers, how);
  if (outcome?.kind !== "unknown") return outcome;
  const guess = (await keptColumns(workbook).catch(() => undefined))?.[nameOf(outcome.heading)];
  return guess ? { ...outcome, guess } : outcome;
}

const nameOf = ({ cells }: Heading): string => cells.map(headingWord).join(" ");

async function keptColumns(workbook: Workbook): Promise<Record<string, Mapping>> {
  const text = await workbook.kept(COLUMNS);
  const kept: unknown = text === undefined ? {} : JSON.parse(text);
  return typeof kept === "object" && kept !== null ? (kept as Record<string, Mapping>) : {};
}

async function keepColumns(workbook: Workbook, heading: Heading, mapping: Mapping): Promise<void> {
  const kept = await keptColumns(workbook).catch(() => ({}));
  await workbook.keep(COLUMNS, JSON.stringify({ ...kept, [nameOf(heading)]: mapping }));
}
