import { escapeHtml } from './escape-html.ts';
import { type EnvironmentSwap, findSwaps } from './find-swaps.ts';

/** A text in both environments: the style sheet shows the one that the reader has chosen. `sandbox`: HTML. */
export function swapHtml(sandbox: string, production: string, label?: string): string {
  const of = (name: string, html: string) => `<b class="${name}">${html}</b>`;
  const said = label === undefined ? '' : of('pr-label', escapeHtml(label));
  return of('sb', sandbox) + said + of('pr', production);
}

/**
 * The HTML of prose in which a code mark that holds a value has its whole text for both environments. `label` says before
 * the second one what it is, where both are shown.
 */
export function swapProse(html: string, swaps: readonly EnvironmentSwap[], label: string): string {
  if (swaps.length === 0) return html;
  return html.replace(/(?<=<code>)[^<]+(?=<\/code>)/g, (escaped) => {
    const text = unescapeHtml(escaped);
    const found = findSwaps(text, swaps);
    if (found.length === 0) return escaped;
    let at = 0;
    const pieces = found.map(({ start, end, production }) => {
      const before = text.slice(at, start);
      at = end;
      return before + production;
    });
    return swapHtml(escaped, escapeHtml(pieces.join('') + text.slice(at)), label);
  });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Undoes what a renderer escapes in text: named entities and hexadecimal ones. */
function unescapeHtml(html: string): string {
  return html.replace(/&(?:#x([0-9a-f]+)|(amp|lt|gt|quot));/gi, (whole, hex?: string, name?: string) =>
    hex === undefined ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}
