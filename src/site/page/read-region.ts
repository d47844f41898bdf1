const opening = /^\s*(?:\/\/|#|--|;|<!--|\/\*)\s*#?region\s+([\w.-]+)/;
const closing = /^\s*(?:\/\/|#|--|;|<!--|\/\*)\s*#?endregion\b/;

/**
 * The lines between the comments `#region NAME` and the next `#endregion` of a file, without their common
 * indentation and without the comments of other regions; undefined if there is no such region.
 */
export function readRegion(text: string, name: string): string | undefined {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => opening.exec(line)?.[1] === name);
  if (start < 0) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => closing.test(line));
  const end = length < 0 ? lines.length : start + 1 + length;
  const region = lines.slice(start + 1, end).filter((line) => !opening.test(line));
  const indents = region.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return region.map((line) => line.slice(indent)).join('\n');
}
