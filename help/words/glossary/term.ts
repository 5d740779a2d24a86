/** A word of the field: what it means here, and what it is often taken for. */
export interface Term {
  readonly id: string;
  readonly term: string;
  /** Other names for the same thing. */
  readonly also?: string;
  readonly means: string;
  readonly mistaken?: string;
  /** Other terms, by id. */
  readonly see?: readonly string[];
}

export interface Theme {
  readonly id: string;
  readonly title: string;
  readonly terms: readonly Term[];
}
