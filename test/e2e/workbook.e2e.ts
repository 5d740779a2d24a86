import { workbookContract } from "../workbook/contract";
import { remoteDesks } from "./remote-desk";

const desks = remoteDesks();

workbookContract("a workbook in Excel, in a browser", desks.open);

test("nothing went wrong", () => expect(desks.complaints()).toEqual([]));
