import type { Configuration } from "webpack";

declare function webpackConfiguration(site: {
  baseUrl: string;
  outDir: string;
  /** False leaves the task pane out: the functions alone build in a second or two. */
  pane?: boolean;
}): Configuration[];

export = webpackConfiguration;
