const running: (() => void)[] = [];

afterEach(() => {
  for (const compare of running.splice(0)) compare();
});

/**
 * A law that meets nothing holds nothing. Names the cases that a law is about and how often, at the least, it must meet
 * each; the law says when it has met one, and its test fails if that was too seldom.
 */
export function mustMeet<Case extends string>(
  floors: Readonly<Record<Case, number>>,
): (situation: Case, isMet?: boolean) => void {
  const met = new Map<Case, number>();
  running.push(() => {
    const cases = Object.keys(floors) as Case[];
    const counts = cases.map((situation) => ({ situation, floor: floors[situation], met: met.get(situation) ?? 0 }));
    expect(counts.filter(({ floor, met: times }) => times < floor)).toEqual([]);
  });
  return (situation, isMet = true) => {
    if (isMet) met.set(situation, (met.get(situation) ?? 0) + 1);
  };
}
