/**
 * What to search for at an address that has no page, the likeliest first: the words of its last step, then those of all steps.
 * `/guides/old-name.html` is `old name`, then `guides old name`.
 *
 * @param path the path of the address, encoded
 * @param base the path under which the site is served
 */
export function lostWords(path: string, base: string): readonly string[] {
  const below = path.startsWith(base) ? path.slice(base.length) : path;
  const steps = below
    .split('/')
    .map((step) =>
      decode(step)
        .replace(/\.(?:html?|mdx?|php|aspx?)$/i, '')
        .replace(/[-_+.\s]+/g, ' ')
        .trim(),
    )
    .filter((step) => step !== '' && step !== 'index');
  return [...new Set([steps.at(-1) ?? '', steps.join(' ')])].filter((query) => query !== '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
