/** The text of an excerpt and its marks; nothing else of its HTML. */
export function markedExcerpt(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) =>
    node.nodeName === 'MARK' ? mark(node.textContent ?? '') : document.createTextNode(node.textContent ?? ''),
  );
}

/** A text, in which every part that starts with a word of the query is marked. */
export function markedText(text: string, words: readonly string[]): Node[] {
  const starts = words.filter((word) => word.length > 1).map((word) => RegExp.escape(word));
  if (starts.length === 0) return [document.createTextNode(text)];
  const pattern = new RegExp(`(?<!\\p{L})(${starts.join('|')})`, 'giu');
  return text
    .split(pattern)
    .map((part, index) => (index % 2 === 1 ? mark(part) : document.createTextNode(part)));
}

function mark(text: string): HTMLElement {
  const made = document.createElement('mark');
  made.textContent = text;
  return made;
}
