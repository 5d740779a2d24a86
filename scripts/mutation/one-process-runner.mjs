/* global performance -- a global of Node */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { declareClassPlugin, PluginKind, tokens, commonTokens } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { freshModules } from "./fresh-modules.mjs";
import { testsOf } from "./tests-of-file.mjs";

/**
 * Runs the tests of some folders for Stryker, all in one process, where Jest would take a second or more for every
 * change: a file is read and compiled once. All the same every run loads the code and its tests anew, each test file with
 * modules of its own, so that nothing is left over from the change before.
 *
 * To Stryker a file of tests is one test, from its loading to its last: what a module works out when it is loaded, or
 * keeps from the first call on, counts as looked at by all of the file. So no change is "static".
 */
class OneProcessRunner {
  static inject = tokens(commonTokens.options);
  #given;
  #stryker = (globalThis.__stryker__ ??= {});
  /** How long each file and each test took: what takes least comes first, as the first test that fails ends a run. */
  #took = new Map();

  constructor({ oneProcess }) {
    this.#given = oneProcess;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.#stryker.mutantCoverage = { static: {}, perTest: {} };
    const tests = await this.#run(this.#files(), false);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    const stryker = this.#stryker;
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    stryker.activeMutant = activeMutant.id;
    const tests = await this.#run(testFilter ?? this.#files(), true);
    stryker.activeMutant = undefined;
    const endless = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests }, disableBail);
  }

  #files() {
    const { tests, without } = this.#given;
    const within = (folder) => readdirSync(folder, { recursive: true }).map((file) => path.join(folder, file));
    return tests
      .flatMap((from) => (statSync(from).isFile() ? [from] : within(from)))
      .filter((file) => file.endsWith(".test.ts") && !without.some((part) => file.includes(part)))
      .sort();
  }

  async #run(files, endsOnFailure) {
    const results = [];
    for (const file of this.#quickestFirst(files, (name) => name)) {
      this.#stryker.currentTestId = file;
      const begun = performance.now();
      const failureMessage = await messageOf(() => this.#ran(file));
      const timeSpentMs = performance.now() - begun;
      this.#stryker.currentTestId = undefined;
      if (!endsOnFailure) this.#took.set(file, timeSpentMs);
      const status = failureMessage === undefined ? TestStatus.Success : TestStatus.Failed;
      results.push({ id: file, name: file, fileName: path.resolve(file), timeSpentMs, status, failureMessage });
      if (endsOnFailure && status === TestStatus.Failed) break;
    }
    return results;
  }

  async #ran(file) {
    const load = freshModules();
    for (const first of this.#given.setup) load(path.resolve(first));
    const tests = testsOf(() => load(path.resolve(file)));
    const idOf = ({ name }) => `${file}: ${name}`;
    for (const test of this.#quickestFirst(tests, idOf)) {
      const begun = performance.now();
      const failure = await messageOf(test.run);
      if (failure !== undefined) throw new Error(`${test.name}: ${failure}`);
      if (!this.#took.has(idOf(test))) this.#took.set(idOf(test), performance.now() - begun);
    }
  }

  #quickestFirst(all, idOf) {
    const time = (one) => this.#took.get(idOf(one)) ?? 0;
    return [...all].sort((one, other) => time(one) - time(other));
  }
}

async function messageOf(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return String(error instanceof Error ? error.message : error).slice(0, 1000);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "one-process", OneProcessRunner)];

/** What a configuration says under `oneProcess`. */
const list = { type: "array", items: { type: "string" } };
export const strykerValidationSchema = {
  properties: {
    oneProcess: {
      type: "object",
      required: ["tests", "without", "setup"],
      properties: { tests: list, without: list, setup: list },
      additionalProperties: false,
    },
  },
};
