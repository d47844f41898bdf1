import type { Heading } from '#guide/mdx-document.ts';
import { parseProse } from '#guide/parse-prose.ts';
import { textOf } from '#guide/walk.ts';
import { escapeHtml } from '../page/escape-html.ts';
import { fragmentOf } from './fragment-of.ts';

// The markup that the index is made of is never shown: it tells Pagefind what stands where. Texts in it are escaped.

/** A part of a page that the search shows by its own title, and opens by its id. */
export interface SearchRow {
  readonly id: string;
  readonly title: string;
  /** The name of the row, which counts as much as `weight` words of a text. */
  readonly name?: string;
  readonly weight?: number;
  readonly texts: readonly string[];
}

/** A block of plain text. */
export function textMarkup(text: string): string {
  return text.trim() === '' ? '' : `<p>${escapeHtml(text)}</p>`;
}

/** A heading, which the search opens by its id. */
export function headingMarkup({ id, depth, text }: Pick<Heading, 'id' | 'depth' | 'text'>): string {
  return `<h${depth} id="${fragmentOf(id)}">${escapeHtml(text)}</h${depth}>`;
}

/** A row of a table. */
export function rowMarkup({ id, title, name, weight = 1, texts }: SearchRow): string {
  const named = name === undefined ? '' : `<p data-pagefind-weight="${weight}">${escapeHtml(name)}</p>`;
  const attributes = `id="${fragmentOf(id)}" data-pagefind-title="${escapeHtml(title)}"`;
  return `<div ${attributes}>${named}${texts.map(textMarkup).join('')}</div>`;
}

/** The text of a prose field, without its Markdown. */
export function plainProse(markdown: string): string {
  return /[*_`~<>[\]\\&]/.test(markdown) ? textOf(parseProse(markdown)) : markdown;
}
