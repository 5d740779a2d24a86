/** What the workbench takes, so that no file can hold it up for long. */
export const limits = {
  /** Of the file as it is, and of what it unpacks to. */
  fileBytes: 30_000_000,
  unpackedBytes: 150_000_000,
  parts: 3000,
  cells: 250_000,
  rows: 1_048_576,
  columns: 16_384,
  sheets: 200,
  names: 5000,
  /** Conditional formats, validations, merged cells, charts: of each. */
  rules: 20_000,
} as const;
