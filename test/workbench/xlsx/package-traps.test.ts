import { readFileSync } from "node:fs";
import path from "node:path";
import type { Book, BookSheet, Look } from "../../../workbench/xlsx/book";
import { openFile } from "../../../workbench/xlsx/read-book";
import { textOfPart } from "../../../workbench/xlsx/relations";
import { fileOf, partsOfBook } from "../../../workbench/xlsx/write-book";
import { emptySheet } from "./books";
import { handWritten, stylesWith } from "./excel-file";

const namespace = "COINM";
const opened = async (file: Promise<Uint8Array<ArrayBuffer>>): Promise<Book> =>
  (await openFile(await file, namespace)).book;
const sheetOf = (book: Book): BookSheet => book.sheets[0] as BookSheet;

/** What the package that reads and writes the parts does of its own accord, and must not get through. */
describe("traps of the package", () => {
  test("a conditional fill of Excel's says no pattern, and is a solid one", async () => {
    const dxfs = '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>';
    const sheet =
      '<sheetData/><conditionalFormatting sqref="A1:A5"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>';
    const book = await opened(handWritten({ sheet, styles: stylesWith("", "<xf/>", dxfs) }));
    const rule = { type: "formula", formula: "=A1>1", highlight: { fill: "#FFC7CE" } };
    expect(sheetOf(book).conditions.map((condition) => condition.rule)).toEqual([rule]);
    const styles = textOfPart(await partsOfBook(book, namespace), "xl/styles.xml") ?? "";
    expect(styles).toMatch(/<dxf>.*<patternFill patternType="solid"><bgColor rgb="FFFFC7CE"\/>/);
    expect(styles).not.toContain("undefined");
  });

  test("a font keeps its face whatever else is said of it", async () => {
    const styles = textOfPart(await partsOfBook(withLook({ bold: true }), namespace), "xl/styles.xml") ?? "";
    expect(styles).toMatch(/<font><b\/>.*<name val="Arial"\/>/);
  });

  test("a file with a chart is read in a process that has written none", async () => {
    const chart = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Hedge!$A$1:$A$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:lineChart><c:catAx><c:axId val="1"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
    const anchor = `<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`;
    const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="My &amp; chart"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
    const relation = (type: string, target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
    const book = await opened(
      handWritten({
        sheet: '<sheetData/><drawing r:id="rId1"/>',
        parts: {
          "xl/worksheets/_rels/sheet1.xml.rels": relation("drawing", "../drawings/drawing1.xml"),
          "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><xdr:twoCellAnchor>${anchor}${frame}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
          "xl/drawings/_rels/drawing1.xml.rels": relation("chart", "../charts/chart1.xml"),
          "xl/charts/chart1.xml": chart,
        },
      }),
    );
    const [found] = sheetOf(book).charts;
    expect(found).toMatchObject({
      name: "My & chart",
      type: "line",
      cells: { row: 2, column: 1, rows: 7, columns: 4 },
    });
    expect(found?.series).toMatchObject([
      { values: { sheet: "Hedge", area: { row: 0, column: 0, rows: 3, columns: 1 } } },
    ]);
  });

  test("its version is pinned, and one file knows it", () => {
    const root = path.join(__dirname, "../../..");
    const { devDependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    expect(devDependencies["@cj-tech-master/excelts"]).toBe("10.2.0");
  });

  test("a moment is the number that the cell has, to the last digit", async () => {
    const moment = 45000.12345678901;
    const styles = stylesWith(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
      '<xf/><xf numFmtId="22"/><xf numFmtId="164"/>',
    );
    const cells = `<c r="A1" s="1"><v>${moment}</v></c><c r="B1" s="2"><v>${moment}</v></c><c r="C1" s="1"><f>A1</f><v>${moment}</v></c>`;
    const book = await opened(handWritten({ sheet: `<sheetData><row r="1">${cells}</row></sheetData>`, styles }));
    expect(sheetOf(book).cells.map(({ value }) => value)).toEqual([moment, moment, moment]);
    const formats = sheetOf(book).cells.map(({ look = 0 }) => book.looks[look]?.numberFormat);
    expect(formats).toEqual(["m/d/yyyy h:mm", "yyyy\\-mm\\-dd", "m/d/yyyy h:mm"]);
    expect(sheetOf(await opened(fileOf(book, namespace))).cells).toEqual(sheetOf(book).cells);
  });

  test("a bound that is a formula stays one", async () => {
    const sheet =
      '<sheetData/><dataValidations count="1"><dataValidation type="whole" operator="lessThan" allowBlank="1" sqref="A1 C1:C3"><formula1>MAX(B1:B3)</formula1></dataValidation></dataValidations>';
    const book = await opened(handWritten({ sheet }));
    expect(sheetOf(book).validations).toMatchObject([
      { type: "whole", comparison: "lessThan", formulas: ["=MAX(B1:B3)"], areas: [{ rows: 1 }, { rows: 3 }] },
    ]);
  });

  test("a name keeps its text, and nobody counts the cells of whole columns", async () => {
    const names =
      '<definedNames><definedName name="all">Hedge!$A:$XFD</definedName><definedName name="pnl" comment="of one">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)</definedName><definedName name="here" localSheetId="0" hidden="1">Hedge!$A$1</definedName></definedNames>';
    const book = await opened(handWritten({ names }));
    const expected = [
      { name: "all", meaning: "Hedge!$A:$XFD" },
      { name: "pnl", meaning: "LAMBDA(x,x*2)", comment: "of one" },
      { name: "here", meaning: "Hedge!$A$1", sheet: 0, hidden: true },
    ];
    expect(book.names).toEqual(expected);
    expect((await opened(fileOf(book, namespace))).names).toEqual(expect.arrayContaining(expected));
  });

  test("the same workbook makes the same file", async () => {
    expect(await fileOf(withLook({}), namespace)).toEqual(await fileOf(withLook({}), namespace));
  });
});

function withLook(font: Partial<Look["font"]>): Book {
  const usual = {
    name: "Arial",
    size: 9,
    bold: false,
    italic: false,
    underline: false,
    struck: false,
    colour: "#000000",
  };
  const look: Look = { font: { ...usual, ...font }, lines: {}, wrap: false, indent: 0, numberFormat: "General" };
  return {
    sheets: [{ ...emptySheet("Hedge"), cells: [{ row: 0, column: 0, value: 1, look: 0 }] }],
    names: [],
    looks: [look],
    active: 0,
  };
}
