import { fromFile } from "../../../workbench/xlsx/formula/from-file";
import { isSingle } from "../../../workbench/xlsx/formula/single";
import { toFile } from "../../../workbench/xlsx/formula/to-file";
import { textOf, tokens } from "../../../workbench/xlsx/formula/tokens";

const namespace = "COINM";

/**
 * The form in files is what Excel for Mac has written for custom functions, and what [MS-XLSX] 2.2.2 says of functions
 * that came after the format; the words of LET and LAMBDA are as Microsoft's own files have them.
 */
const pairs: readonly [sheet: string, file: string][] = [
  ["=COINM.LIQ_PRICE(A1,2)", "_xldudf_COINM_LIQ_PRICE(A1,2)"],
  ["=SUM(COINM.INVERSE_PNL(A1:A3, 2), 1)*1.1", "SUM(_xldudf_COINM_INVERSE_PNL(A1:A3, 2), 1)*1.1"],
  ['="COINM.LIQ_PRICE("&A1', '"COINM.LIQ_PRICE("&A1'],
  ["='COINM.LIQ_PRICE('!A1", "'COINM.LIQ_PRICE('!A1"],
  ["=IFNA(NORM.S.DIST(A1,TRUE),FILTER(A:A,B:B))", "_xlfn.IFNA(_xlfn.NORM.S.DIST(A1,TRUE),_xlfn._xlws.FILTER(A:A,B:B))"],
  ["=LET(n, A1, m, n*2, n+m)", "_xlfn.LET(_xlpm.n, A1, _xlpm.m, _xlpm.n*2, _xlpm.n+_xlpm.m)"],
  [
    "=LAMBDA(a,[b],IF(ISOMITTED(b),a,a*b))",
    "_xlfn.LAMBDA(_xlpm.a,_xlop.b,IF(_xlfn.ISOMITTED(_xlpm.b),_xlpm.a,_xlpm.a*_xlpm.b))",
  ],
  [
    "=MAP(A1:A3,LAMBDA(x,COINM.LIQ_PRICE(x,2)))",
    "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.x,_xldudf_COINM_LIQ_PRICE(_xlpm.x,2)))",
  ],
  ["=A2#", "_xlfn.ANCHORARRAY(A2)"],
  ["=SUM('My sheet'!$A$2#,1)", "SUM(_xlfn.ANCHORARRAY('My sheet'!$A$2),1)"],
  ["=@A1:A3+@COINM.NOTIONAL(A1)", "_xlfn.SINGLE(A1:A3)+_xlfn.SINGLE(_xldudf_COINM_NOTIONAL(A1))"],
  ['=IF(A1=#N/A,{1,2;3,4},"""")', 'IF(A1=#N/A,{1,2;3,4},"""")'],
  ["=SUM(Fills[[#This Row],[Qty]])", "SUM(Fills[[#This Row],[Qty]])"],
];

test.each(pairs)("%s is %s in a file, and comes back", (sheet, file) => {
  expect(toFile(sheet, namespace)).toBe(file);
  expect(fromFile(file, namespace)).toBe(sheet);
});

test("the short form of this row is the long one in a file", () => {
  expect(toFile("=Fills[@Qty]*Fills[@[Entry price]]", namespace)).toBe(
    "Fills[[#This Row],[Qty]]*Fills[[#This Row],[Entry price]]",
  );
});

// What has become of our functions in workbooks that were sent around: issues 2568, 3872, 6395, 6611 of office-js.
test.each([
  "_xldudf_COINM_LIQ_PRICE(A1,2)",
  "_XLDUDF_COINM_LIQ_PRICE(A1,2)",
  "[2]!_xldudf_COINM_LIQ_PRICE(A1,2)",
  "'C:\\Users\\me\\My add-ins\\COINM.XLA'!_xldudf_COINM_LIQ_PRICE(A1,2)",
  "COINM.XLA!_xldudf_COINM_LIQ_PRICE(A1,2)",
  "COINM.LIQ_PRICE(A1,2)",
  "coinm.liq_price(A1,2)",
  "_xll.COINM.LIQ_PRICE(A1,2)",
  "_xlfn._xldudf_COINM_LIQ_PRICE(A1,2)",
])("%s comes back as our function", (file) => {
  expect(fromFile(file, namespace)).toBe("=COINM.LIQ_PRICE(A1,2)");
});

test("what only reads like one of ours is left alone", () => {
  expect(fromFile('"_xldudf_COINM_LIQ_PRICE("&_xldudf_OTHER_F(A1)', namespace)).toBe(
    '="_xldudf_COINM_LIQ_PRICE("&_xldudf_OTHER_F(A1)',
  );
});

test.each([
  ["=A1+B2*2", true],
  ["=SUM(A1:A9)/MAX('My sheet'!B1:B9)", true],
  ['=IF(A1>0,"up",TEXT(A1,"0.0"))', true],
  ["=A1:A3*2", false],
  ["=SUM(A1:A3*B1:B3)", false],
  ["=ROUND(A1:A3,2)", false],
  ["=INDEX(A1:A3,2)", false],
  ["=coins*2", false],
  ["={1,2}", false],
  ["=A2#", false],
  ["=COINM.LIQ_PRICE(A1,2)", false],
  ["=Fills[Qty]", false],
])("%s is certain to be a single value: %p", (formula, expected) => {
  expect(isSingle(formula)).toBe(expected);
});

test("a formula that is broken is taken apart and put together as it is", () => {
  for (const formula of [
    "=SUM((A1",
    '="open',
    "='open",
    "=[open",
    "=)",
    "=#",
    "=@",
    "=LET(",
    "=LAMBDA(a",
    "=\u{1f600}(1)",
  ]) {
    expect(textOf(tokens(formula))).toBe(formula);
    expect(typeof toFile(formula, namespace)).toBe("string");
    expect(typeof fromFile(formula, namespace)).toBe("string");
  }
});
