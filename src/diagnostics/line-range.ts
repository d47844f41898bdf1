/** Lines of a file, 1-based; both are meant too. There is none where `last` is less than `first`. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}
