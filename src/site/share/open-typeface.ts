import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';

/** A typeface that draws text as outlines: what it draws is the same on every machine, whatever fonts that one has. */
export interface Typeface {
  /** The width of a text in pixels. */
  width(text: string, size: number): number;
  /** The text as SVG, its baseline at a point; what the typeface has no sign for is left out. */
  draw(text: string, place: { readonly x: number; readonly y: number; readonly size: number }): string;
}

interface Sign {
  /** The outline in SVG’s path language, in units of the font. */
  readonly outline: string;
  readonly advance: number;
  readonly unitsPerEm: number;
}

/** The scripts of Inter, the most used first; a file is read when a text needs it. */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese', 'cyrillic-ext', 'greek-ext'];

/** Opens Inter in a weight. */
export function openTypeface(weight: 400 | 600): Typeface {
  const fonts: Font[] = [];
  const signs = new Map<string, Sign | undefined>();

  const fontOf = (codePoint: number): Font | undefined => {
    const known = fonts.find((font) => font.hasGlyphForCodePoint(codePoint));
    if (known !== undefined || fonts.length === scripts.length) return known;
    fonts.push(readFont(scripts[fonts.length] ?? '', weight));
    return fontOf(codePoint);
  };
  const signOf = (character: string): Sign | undefined => {
    if (!signs.has(character)) {
      const codePoint = character.codePointAt(0) ?? 0;
      const font = fontOf(codePoint);
      const glyph = font?.glyphForCodePoint(codePoint);
      const sign = font &&
        glyph && { outline: glyph.path.toSVG(), advance: glyph.advanceWidth, unitsPerEm: font.unitsPerEm };
      signs.set(character, sign);
    }
    return signs.get(character);
  };
  const signsOf = (text: string) => Array.from(text.normalize('NFC')).flatMap((one) => signOf(one) ?? []);

  return {
    width: (text, size) =>
      signsOf(text).reduce((sum, { advance, unitsPerEm }) => sum + (advance * size) / unitsPerEm, 0),
    draw(text, { x, y, size }) {
      let at = x;
      return signsOf(text)
        .map(({ outline, advance, unitsPerEm }) => {
          const scale = size / unitsPerEm;
          const place = `translate(${round(at)} ${round(y)}) scale(${scale} ${-scale})`;
          at += advance * scale;
          return outline === '' ? '' : `<path transform="${place}" d="${outline}"/>`;
        })
        .join('');
    },
  };
}

function readFont(script: string, weight: number): Font {
  const file = import.meta.resolve(`@fontsource/inter/files/inter-${script}-${weight}-normal.woff`);
  const font = create(readFileSync(fileURLToPath(file)));
  if (font.isCollection) throw new Error(`${file} is a collection of fonts.`);
  return font;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
