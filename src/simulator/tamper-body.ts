/**
 * Changes one character of a body, so that it says something else and is still of its kind: a digit that follows
 * another digit, the last one outside of the `id` by which the event is known. Where there is none, a space is added.
 */
export function tamperBody(body: string, id: string): string {
  const idAt = id === '' ? -1 : body.indexOf(id);
  const isInId = (index: number) => idAt >= 0 && index >= idAt && index < idAt + id.length;
  const digit = [...body.matchAll(/(?<=[1-9])\d/g)].findLast(({ index }) => !isInId(index));
  if (digit === undefined) return `${body} `;
  const changed = String((Number(digit[0]) + 1) % 10);
  return body.slice(0, digit.index) + changed + body.slice(digit.index + 1);
}
