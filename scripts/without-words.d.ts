import type ts from "typescript";

type Before = ts.TransformerFactory<ts.SourceFile>;

export const withoutWords: Before;
export const withoutWordsOfHelp: Before;
