const element = <Type extends HTMLElement>(id: string) => document.getElementById(id) as Type;

export interface BarActions {
  open(file: File): Promise<void>;
  save(): Promise<void>;
  startEmpty(): Promise<void>;
  startExample(): Promise<void>;
  goBack(): Promise<void>;
}

/** What is said under the buttons, and whether there is something to go back to. */
export interface Note {
  words: string;
  isError?: boolean;
  canGoBack?: boolean;
}

/** Sooner than this nobody needs to be told that something is going on. */
const soon = 300;

/** The row of buttons over the sheet: open, save, begin anew, and what came of it. */
export class FileBar {
  readonly #buttons = ["open-file", "save-file", "start-empty", "start-example"].map((id) =>
    element<HTMLButtonElement>(id),
  );
  readonly #progress = element("file-progress");
  readonly #status = element("file-status");
  readonly #note = element("file-note");

  constructor(private readonly actions: BarActions) {
    const chosen = element<HTMLInputElement>("chosen-file");
    const [open, save, empty, example] = this.#buttons;
    open?.addEventListener("click", () => chosen.click());
    chosen.addEventListener("change", () => {
      const [file] = chosen.files ?? [];
      chosen.value = "";
      if (file) void actions.open(file);
    });
    save?.addEventListener("click", () => void actions.save());
    empty?.addEventListener("click", () => void actions.startEmpty());
    example?.addEventListener("click", () => void actions.startExample());
    element("go-back").addEventListener("click", () => void actions.goBack());
    element("close-note").addEventListener("click", () => {
      this.#note.hidden = true;
      open?.focus();
    });
    this.#takeDrops();
    for (const button of this.#buttons) button.disabled = false;
  }

  name(name: string): void {
    element("file-name").textContent = name;
    document.title = name === "" ? "Coin-M Hedge – workbench" : `${name} – Coin-M Hedge workbench`;
  }

  /** Whether the browser has kept the last change. */
  keeps(isKept: boolean): void {
    const kept = element("file-kept");
    kept.dataset["kept"] = String(isKept);
    kept.textContent = isKept ? "Kept in this browser" : "";
  }

  say({ words, isError = false, canGoBack = false }: Note): void {
    const text = element("file-words");
    text.setAttribute("role", isError ? "alert" : "status");
    text.textContent = words;
    this.#note.classList.toggle("error", isError);
    element("go-back").hidden = !canGoBack;
    this.#note.hidden = false;
  }

  /** Shows that something is going on, and offers to stop it. Nothing else can be begun meanwhile. */
  async during<Result>(what: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const stopping = new AbortController();
    const stop = element<HTMLButtonElement>("stop-file");
    const onStop = () => stopping.abort();
    const focused = document.activeElement;
    stop.addEventListener("click", onStop);
    for (const button of this.#buttons) button.disabled = true;
    this.#note.hidden = true;
    const showing = setTimeout(() => {
      this.#progress.hidden = false;
      this.#status.textContent = what;
    }, soon);
    try {
      return await work(stopping.signal);
    } finally {
      clearTimeout(showing);
      stop.removeEventListener("click", onStop);
      this.#progress.hidden = true;
      this.#status.textContent = "";
      for (const button of this.#buttons) button.disabled = false;
      if (focused instanceof HTMLElement) focused.focus();
    }
  }

  /** A file that is dropped anywhere on the page is opened: the browser would leave the page for it. */
  #takeDrops(): void {
    const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") === true;
    const take = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      document.body.classList.toggle("dropping", event.type === "dragover");
      const [file] = event.type === "drop" ? (event.dataTransfer?.files ?? []) : [];
      if (file && this.#buttons.every(({ disabled }) => !disabled)) void this.actions.open(file);
    };
    for (const type of ["dragenter", "dragover", "drop"] as const) addEventListener(type, take, { capture: true });
    addEventListener("dragleave", ({ relatedTarget }) => {
      if (!relatedTarget) document.body.classList.remove("dropping");
    });
  }
}
