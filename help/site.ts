import type { Definition } from "../src/catalog/declare/define";

/** What every page of the help knows about the whole. */
export interface HelpSite {
  readonly functions: readonly Definition[];
  /** Where the built files will be served from. Shown on paper only: all links are relative. */
  readonly baseUrl: string;
}
