/** Columns to the right of what is printed, handed out one after the other. */
export class HelperColumns {
  constructor(private column: number) {}

  take(columns: number): number {
    const first = this.column;
    this.column += columns + 1;
    return first;
  }
}
