/**
 * The fragment of an address that leads to an id, for the index and for the names beside it alike: what markup or an address
 * would read otherwise is escaped.
 */
export function fragmentOf(id: string): string {
  return id.replace(/[^\w.~:/{}@!$()*,;=+-]+/g, encodeURIComponent);
}
