import fc from "fast-check";

/**
 * The same cases in every run: a run that fails can be run again, and whether a change is sound is not luck. SEED=1 (or
 * any other whole number) looks at others.
 */
fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 20090103) });
