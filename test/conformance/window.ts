/**
 * As much of a browser as the runtime looks for while it loads: a page with one script and nothing stored. Its waits
 * of up to half a second between two batches of results are not what is tested, so they are over at once; its long
 * waits are for scripts of Office's that this page does not load, so they never end.
 */
export function emptyPage(): Record<string, unknown> {
  const nothing = () => undefined;
  const store = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const script = { src: "https://localhost/custom-functions-runtime.debug.js", getAttribute: () => null };
  const page: Record<string, unknown> = {
    console,
    setTimeout: (run: (...args: unknown[]) => void, delay: number, ...args: unknown[]) =>
      delay > LONGEST_WAIT_FOR_RESULTS ? undefined : setTimeout(run, 0, ...args),
    clearTimeout,
    setInterval: nothing,
    clearInterval: nothing,
    addEventListener: nothing,
    removeEventListener: nothing,
    name: "",
    external: {},
    parent: {},
    history: {},
    location: { search: "", hash: "", href: "https://localhost/", protocol: "https:" },
    navigator: { userAgent: "" },
    sessionStorage: store,
    localStorage: store,
    document: {
      readyState: "complete",
      cookie: "",
      head: { appendChild: nothing },
      documentElement: {},
      currentScript: null,
      addEventListener: nothing,
      getElementById: () => null,
      getElementsByTagName: (tag: string) => (tag === "script" ? [script] : [{ appendChild: nothing }]),
      createElement: () => ({ setAttribute: nothing, appendChild: nothing }),
    },
  };
  page["window"] = page;
  page["self"] = page;
  return page;
}

const LONGEST_WAIT_FOR_RESULTS = 2000;
