import { followed, judged, type Followed, type Judgement, type ToFollow } from "./followed-sheets";

/** Each sheet is calculated by LibreOffice, written with LET, to what it comes to with our functions. */
export function areFollowed(sheets: readonly ToFollow[]): void {
  let found: ReadonlyMap<string, readonly Followed[]>;
  const all: Judgement[] = [];

  const [first] = sheets as [ToFollow];
  const bent = {
    ...first,
    kind: "bent",
    sets: [],
    bent: (formula: string) => formula.replace(/\*(?=[\w([])/, "*1.000001*"),
  };

  beforeAll(async () => {
    found = await followed([...sheets, bent], "let");
  });

  afterAll(() => {
    const sum = (of: (one: Judgement) => number): number => all.reduce((so, one) => so + of(one), 0);
    const [same, refused, wrong] = [sum((one) => one.same), sum((one) => one.refused), sum((one) => one.wrong.length)];
    process.stderr.write(
      `${all.length} sheets: ${same} cells the same, ${refused} refused here alone, ${wrong} wrong\n`,
    );
  });

  test.each(sheets.map(({ kind, sets }) => [kind, sets.length + 1] as const))(
    "LibreOffice follows the sheet with LET as our functions do: %s",
    (kind, count) => {
      const judgements = (found.get(kind) ?? []).map(judged);
      all.push(...judgements);
      expect(judgements.length).toBe(count);
      expect(judgements.flatMap(({ wrong }) => wrong.slice(0, 10))).toEqual([]);
      expect(judgements[0]?.same).toBeGreaterThan(60);
    },
  );

  test("a formula with LET that is bent is noticed", () => {
    const [sheet] = (found.get("bent") ?? []).map(judged);
    expect(sheet?.wrong.filter((one) => one.includes("COINM.")).length).toBeGreaterThan(5);
  });
}
