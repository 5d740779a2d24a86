import { calculate, type Rows } from "../../src/native/calculate/calculate";
import { parsed } from "../../src/native/calculate/parse";
import { certificate } from "../../src/native/certificate/certify";
import { withoutOurs, type Rewritten } from "../../src/native/formula/rewrite";

/** The cells of a small sheet: a hedge, two fills with a blank row between, and prices to look at. */
const CELLS: Readonly<Record<string, Rows>> = {
  B2: [[-3500]],
  C2: [[70000]],
  D2: [[56000]],
  E2: [[100]],
  F2: [[0.5]],
  G2: [[0.005]],
  "C2:C3": [[70000], [65000.5]],
  H2: [[null]],
  I2: [["entry"]],
  "A2:A4": [[-1000], [null], [-2500]],
  "B2:B4": [[60000], [null], [70000.5]],
  "P2:P4": [[56000], [77000], [87500]],
  "'Hedge sheet'!$C$2": [[70000]],
  Rate: [[0.0001]],
};
const at = (address: string): Rows | undefined => CELLS[address];

const FORMULAS: readonly string[] = [
  "=COINM.INVERSE_PNL(B2,C2,D2,E2)",
  "=SUM(COINM.INVERSE_PNL(B2,C2:C3,D2,E2))*1.1",
  "=COINM.LIQ_PRICE(B2,'Hedge sheet'!$C$2,F2,G2,E2,,,,0.1)",
  "=COINM.LIQ_PRICE(B2,C2,F2,0.5%,E2,I2)",
  '=IFERROR(COINM.LIQ_PRICE(B2,C2,5,G2,E2,,,,,"never"),0)',
  "=COINM.FUNDING_COST(B2,C2,Rate,E2,270)",
  "=COINM.FUNDING_APR(Rate,8,TRUE)",
  "=COINM.LIQ_PROB(C2,77388.9,0.6,30)",
  "=COINM.UNWIND(5,B2,C2,D2,E2,0.0005)",
  "=COINM.NET_DELTA(5,A2:A4,B2:B4,E2)",
  "=COINM.HEDGE_SPLIT(5,A2:A4,B2:B4,E2)",
  "=COINM.AVG_ENTRY(A2:A4,B2:B4)",
  "=COINM.SCENARIO_TABLE(5,B2,C2,P2:P4,E2,,,,FALSE)",
  "=COINM.LIQ_PRICE(B2,C2,5,G2,E2)",
  "=COINM.INVERSE_PNL(-COINM.HEDGE_CONTRACTS(5,C2,E2),C2,D2,E2)",
  "=LET(contracts,B2,COINM.NOTIONAL(contracts,C2,E2)/contracts)",
];

test.each(FORMULAS.flatMap((formula) => [[formula, "let"] as const, [formula, "plain"] as const]))(
  "%s is the same without the add-in, written with %s",
  (formula, spelling) => {
    const found = certificate(formula, withoutOurs(formula, spelling), at);
    expect(found).toEqual({ outcome: "equal", difference: expect.any(Number) as number });
    expect(found.outcome === "equal" && found.difference).toBeLessThan(1e-14);
  },
);

/** One mistake in what would be written. */
const MUTANTS: readonly [what: string, from: RegExp | string, to: string][] = [
  ["a sum for a difference", /(\d|\w|\))-/, "$1+"],
  ["a product for a quotient", "/", "*"],
  ["above for below", ">", "<"],
  ["one for nothing", /,0,/, ",1,"],
  ["another argument", "C2", "D2"],
  ["a rate that is a little off", "0.6*SQRT", "0.61*SQRT"],
  ["no size", "E2", "H2"],
  ["the other rounding", "ROUNDDOWN", "ROUNDUP"],
  ["a refusal for no such value", "NA()", '1*"refused"'],
  ["the first digit that counts", /\*1\.1$/, "*1.10000000001"],
];

test("a table with margins is written with LET, without which it would be too long", () => {
  const formula = "=COINM.SCENARIO_TABLE(5,B2,C2,P2:P4,E2,F2,G2,,FALSE)";
  expect(certificate(formula, withoutOurs(formula, "let"), at)).toMatchObject({ outcome: "equal" });
  expect(() => withoutOurs(formula, "plain")).toThrow("Excel takes 8192");
});

test("a funding ledger spills as it does with the add-in, and asks for LET", () => {
  const formula = "=COINM.FUNDING_LEDGER(A2:A4,B2:B4,R2:R4,E2)";
  const cells = (address: string): Rows | undefined =>
    address === "R2:R4" ? [[0.0001], [null], [-0.0003]] : at(address);
  const { text } = withoutOurs(formula, "let");
  expect(text.length).toBeLessThan(1000);
  expect(certificate(formula, withoutOurs(formula, "let"), cells)).toMatchObject({ outcome: "equal" });
  expect(() => withoutOurs(formula, "plain")).toThrow("FUNDING_LEDGER has no form without LET");
  // by hand: a short of 1,000·100 receives 100,000/60,000·0.0001, one of 2,500·100 pays 250,000/70,000.5·0.0003
  const shown = calculate(parsed(text), { given: (name) => cells(name) as Rows }).rows;
  expect(shown[0]).toEqual([expect.closeTo(-1 / 6000, 15), -10, expect.closeTo(-1 / 6000, 15), -10]);
  expect(shown[1]).toEqual(["", "", "", ""]);
  expect(shown[2]).toEqual([
    expect.closeTo(75 / 70000.5, 15),
    75,
    expect.closeTo(75 / 70000.5 - 1 / 6000, 15),
    expect.closeTo(65, 12),
  ]);
});

test("a ledger longer than a thousand rows or so is not reckoned beforehand, and stays", () => {
  const formula = "=COINM.FUNDING_LEDGER(L1:L2000,B2,0.0001,E2)";
  const cells = (address: string): Rows | undefined =>
    address === "L1:L2000" ? Array.from({ length: 2000 }, () => [-5]) : address === "B2" ? [[60000]] : at(address);
  expect(certificate(formula, withoutOurs(formula, "let"), cells)).toMatchObject({ outcome: "stays" });
});

test.each(MUTANTS)("a mistake is caught before it is written: %s", (_what, from, to) => {
  const caught = FORMULAS.map((formula) => {
    const { text, replaced } = withoutOurs(formula, "let");
    const bent: Rewritten = {
      text: typeof from === "string" ? text.replaceAll(from, to) : text.replace(from, to),
      replaced,
    };
    return bent.text === text ? undefined : certificate(formula, bent, at).outcome;
  });
  const tried = caught.filter((outcome) => outcome !== undefined);
  expect(tried.length).toBeGreaterThan(0);
  expect(tried).toContain("stays");
});

test("a value that is off by more than a millionth of a millionth is told with its size", () => {
  const { replaced, text } = withoutOurs("=COINM.NOTIONAL(B2,C2,E2)", "plain");
  const bent = { replaced, text: `${text}*(1+1E-9)` };
  expect(certificate("=COINM.NOTIONAL(B2,C2,E2)", bent, at)).toEqual({
    outcome: "stays",
    reason: "it would be off by 1.0e-9 of its value",
  });
});

test("what hangs on the last digit is left as it is", () => {
  // 3 lots of 0.1 are 0.3, and 4.35·100 is 434.99999999999994 in doubles
  const formula = '=COINM.COINS_TO_CONTRACTS(4.35,B9,1,1,"down")';
  const cells = (address: string): Rows | undefined => (address === "B9" ? [[100.0000000000001]] : at(address));
  expect(certificate(formula, withoutOurs(formula, "let"), cells)).toMatchObject({ outcome: "equal" });
});

test("where a formula cannot be followed, its calls are compared by themselves", () => {
  const formula = "=XLOOKUP(1,A:A,B:B)+COINM.NOTIONAL(B2,C2,E2)";
  expect(certificate(formula, withoutOurs(formula, "let"), at)).toMatchObject({ outcome: "equal" });
});

test("arguments that nobody can reckon beforehand leave a formula as it is", () => {
  const formula = "=COINM.NOTIONAL(XLOOKUP(1,A:A,B:B),C2,E2)";
  expect(certificate(formula, withoutOurs(formula, "let"), at)).toEqual({
    outcome: "stays",
    reason: "its arguments cannot be reckoned beforehand",
  });
});

test("a refusal is one without the add-in as well, of the same kind", () => {
  for (const formula of ["=COINM.NOTIONAL(B2,H2,E2)", "=COINM.NOTIONAL(B2,TRUE)"])
    expect(certificate(formula, withoutOurs(formula, "plain"), at)).toEqual({ outcome: "equal", difference: 0 });
});
