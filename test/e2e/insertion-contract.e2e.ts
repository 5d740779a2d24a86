import { insertionContract } from "../workbook/insertion-contract";
import { remoteDesks } from "./remote-desk";

const desks = remoteDesks();

insertionContract("a planned sheet in Excel, in a browser", desks.open);

test("nothing went wrong", () => expect(desks.complaints()).toEqual([]));
