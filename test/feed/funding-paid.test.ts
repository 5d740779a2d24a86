import { fundingPaid } from "../../src/feed/quantities";

const NOW = Date.parse("2026-11-29T12:00:00Z");
const at = (time: string, rate = 0.0001) => ({ time: Date.parse(time), rate });

test("the rates of the last 30 days are taken, the oldest first, and none from before", () => {
  const rows = [
    at("2026-11-29T08:00:00Z", 0.0003),
    at("2026-10-30T12:00:01Z", 0.0001),
    at("2026-10-30T12:00:00Z"),
    at("2026-10-01T00:00:00Z"),
    at("2026-11-15T00:00:00Z", 0.0002),
  ];
  expect(fundingPaid(rows, NOW).map(({ rate }) => rate)).toEqual([0.0001, 0.0002, 0.0003]);
});

test.each([
  ["no rate", [], "the answer has no funding rate"],
  ["only old ones", [at("2026-10-01T00:00:00Z")], "more than 30 days ago"],
  ["one that is to come", [at("2026-11-29T16:00:00Z")], "which is to come"],
  ["two of one moment", [at("2026-11-20T00:00:00Z"), at("2026-11-20T00:00:00Z", 0.0002)], "two funding rates of"],
])("%s is refused", (_, rows, says) => expect(() => fundingPaid(rows, NOW)).toThrow(says));
