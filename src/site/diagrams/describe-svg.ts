import { escapeHtml } from '../page/escape-html.ts';

/** How long the description of a drawing may be, in characters. */
const longest = 600;

/**
 * Gives a drawn SVG its title and its description, for those who cannot see it: the title is the author’s, the
 * description is made of the words in the drawing. Ids within it start with `id`, as a page can show a drawing twice.
 */
export function describeSvg(svg: string, { id, title }: { id: string; title: string }): string {
  const words = [...svg.matchAll(/>([^<>]+)</g)].map(([, text = '']) => text.trim()).filter(Boolean);
  const description = [...new Set(words)].join('; ').slice(0, longest);
  const role = `role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc"`;
  // The words come out of the SVG as they are escaped there.
  const text = `<title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-desc">${description}</desc>`;
  return svg
    .replaceAll(/(?<=\bid="|#)d-[0-9a-f]{8}-/g, `${id}-`)
    .replace(
      /^<svg([^>]*)>/,
      (_, attributes: string) => `<svg${attributes}${sizeClass(svg)} ${role}>${text}`,
    );
}

/** A wide drawing must not become so small on a phone that nobody can read it. */
function sizeClass(svg: string): string {
  const width = Number(/^<svg[^>]* width="(\d+)"/.exec(svg)?.[1] ?? 0);
  if (width > 720) return ' class="wider"';
  return width > 480 ? ' class="wide"' : '';
}
