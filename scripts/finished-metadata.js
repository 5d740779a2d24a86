"use strict";

/** The address that functions.ts and manifest.xml carry in the repository. */
const DEFAULT_BASE_URL = "https://localhost:3000";

/**
 * functions.json as Excel gets it, from what Microsoft's generator makes of the source.
 * It has no way to say that error cells are welcome, and it copies the help addresses as the source states them.
 */
function finishedMetadata(text, baseUrl) {
  const metadata = JSON.parse(text);
  metadata.allowErrorForDataTypeAny = true;
  for (const entry of metadata.functions) {
    if (entry.helpUrl) entry.helpUrl = entry.helpUrl.replace(`${DEFAULT_BASE_URL}/`, `${baseUrl}/`);
  }
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

module.exports = { DEFAULT_BASE_URL, finishedMetadata };
