import { shareImageSize } from '../page/share-image-address.ts';
import type { Typeface } from './open-typeface.ts';
import type { ShareCard } from './share-card.ts';
import { wrapWords } from './wrap-words.ts';

/** The weights in which cards are set. */
export interface Typefaces {
  readonly regular: Typeface;
  readonly bold: Typeface;
}

// The light colours of tokens.css, as an image cannot follow the reader’s theme.
const colours = { paper: '#ffffff', ink: '#1a1e27', muted: '#565e6c', rule: '#c3c9d2', accent: '#4340c9' };
const { width, height } = shareImageSize;
const margin = 80;
const inner = width - 2 * margin;
const mark = 'M5 11c6 0 6 7 12 7h10M9 12v13M22 18v7';

/** A card as an SVG of outlines: no text of an author is in it, so that none can become markup. */
export function shareSvg({ kicker, title, badges, site }: ShareCard, { regular, bold }: Typefaces): string {
  const line = (text: string, size: number, typeface: Typeface) =>
    linesOf(text, { size, typeface, most: 1 })[0] ?? '';
  const isRoomy = (size: number) => linesOf(title, { size, typeface: bold, most: 9 }).length <= 3;
  const size = [76, 66].find(isRoomy) ?? 56;
  const titleLines = linesOf(title, { size, typeface: bold, most: 4 });
  const above = regular.draw(line(kicker, 34, regular), { x: margin, y: 142, size: 34 });
  const heading = titleLines
    .map((text, index) => bold.draw(text, { x: margin, y: 242 + index * size * 1.2, size }))
    .join('');
  const name = line(site, 30, bold);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<rect width="${width}" height="14" fill="${colours.accent}"/>`,
    `<g fill="${colours.muted}">${above}</g><g fill="${colours.ink}">${heading}</g>`,
    pills(badges, regular),
    `<g transform="translate(${margin} 552)"><rect width="40" height="40" rx="9" fill="${colours.accent}"/>`,
    `<path transform="scale(1.25)" d="${mark}" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/></g>`,
    `<g fill="${colours.ink}">${bold.draw(name, { x: margin + 56, y: 583, size: 30 })}</g>`,
    '</svg>',
  ].join('');
}

function linesOf(
  text: string,
  { size, typeface, most }: { size: number; typeface: Typeface; most: number },
): readonly string[] {
  return wrapWords(text, most, (line) => typeface.width(line, size) <= inner);
}

/** The badges, as many as there is room for. */
function pills(badges: readonly string[], typeface: Typeface): string {
  const [size, padding, gap] = [26, 20, 14];
  let x = margin;
  return badges
    .map((text) => {
      const wide = typeface.width(text, size) + 2 * padding;
      if (x + wide > width - margin) return '';
      const box = `<rect x="${Math.round(x)}" y="464" width="${Math.round(wide)}" height="48" rx="24" fill="none" stroke="${colours.rule}" stroke-width="2"/>`;
      const words = typeface.draw(text, { x: x + padding, y: 497, size });
      x += wide + gap;
      return `${box}<g fill="${colours.muted}">${words}</g>`;
    })
    .join('');
}
