/** Free columns to the right of what is printed: each call takes the next ones. */
export class HelperColumns {
  constructor(private column: number) {}

  take(columns: number): number {
    const first = this.column;
    this.column += columns + 1;
    return first;
  }
}
