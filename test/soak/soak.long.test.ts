import { loadHeadless } from "../workbench/headless";
import { ScriptedUser } from "./user";

/** How often each must have happened: a life that meets nothing holds nothing. */
const MET = ["written in the pane", "kept: done", "shared: done", "insertion: written", "sheets looked at"];
const TROUBLES = /NoAnswer|RequestAborted|reloaded|unfinished/;

test("a user on a rough host loses no draft and finds no sheet half written", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);
  process.on("unhandledRejection", note);
  const office = loadHeadless().openExcel();
  const user = new ScriptedUser(office, 20261130);
  for (let step = 0; step < 25; step++) await user.step();
  await user.end();
  office.close();
  process.off("unhandledRejection", note);
  expect([...user.faults, ...unhandled.map(String)]).toEqual([]);
  const troubles = [...user.counts].filter(([what]) => TROUBLES.test(what)).reduce((sum, [, times]) => sum + times, 0);
  expect(troubles).toBeGreaterThan(3);
  for (const what of MET) expect({ what, met: (user.counts.get(what) ?? 0) > 0 }).toEqual({ what, met: true });
}, 240_000);
