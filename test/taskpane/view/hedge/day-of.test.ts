import { dayOf } from "../../../../src/taskpane/view/hedge/day-of";

/** A moment as a calendar on Kiritimati has it, 14 hours ahead of Greenwich. */
const ahead = Object.assign(new Date("2026-01-04T12:00:00Z"), {
  getFullYear: () => 2026,
  getMonth: () => 0,
  getDate: () => 5,
});

test("the day is that of the user's own calendar, not that of Greenwich", () =>
  expect(dayOf(ahead)).toBe("2026-01-05"));
