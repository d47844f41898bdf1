import type { Parents } from 'mdast';
import { collectLinks } from '#guide/collect-links.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { pagePath } from '#guide/page-path.ts';
import { isExternalUrl, resolveUrl } from '#guide/resolve-url.ts';
import { walk } from '#guide/walk.ts';
import type { BuiltPage } from '../e2e/read-built-site.ts';

/** What a built page lacks of its document: its words, its ids, its links. Nothing where all of it is there. */
export function findPageFaults(document: AnyDocument, page: BuiltPage | undefined): string[] {
  if (page === undefined) return ['has no page'];
  const text = flat(page.text);
  const ids = new Set(page.ids);
  const references = new Set(page.references.map(whole));
  return [
    ...textsOf(document)
      .filter((one) => !text.includes(flat(one)))
      .map((one) => `does not show ${JSON.stringify(one.slice(0, 80))}`),
    ...document.anchors
      .filter(({ id }) => !ids.has(id))
      .map(({ id, what }) => `has no id ${id} of a ${what}`),
    ...collectLinks(document.tree, document.text)
      .filter(
        ({ kind, url }) =>
          kind === 'link' &&
          (isAddress(url) || url.startsWith('/')) &&
          !references.has(whole(asWritten(resolveUrl(url)))),
      )
      .map(({ url }) => `has no link to ${url}`),
    ...(ids.size === page.ids.length ? [] : [`has an id twice: ${twice(page.ids).join(', ')}`]),
    ...(text.includes('[object') && !document.text.includes('[object') ? ['shows an object'] : []),
  ];
}

/** An address of Markdown as a page has it: a backslash is a character like others, and to a browser a slash. */
function asWritten(url: string): string {
  return url.replaceAll('\\', '%5C');
}

/** Whether a link leads to another site; what is no address is told by the check (a warning in this root), and shown without a link. */
function isAddress(url: string): boolean {
  return isExternalUrl(url) && URL.canParse(url, 'https://site.example');
}

/** Everything that a reader is to read of a page besides its tables: title, headings, prose, code. */
function textsOf({ facts, headings, samples, tree }: AnyDocument): string[] {
  const texts = [facts.title, facts.description, ...headings.map(({ text }) => text)];
  for (const sample of samples) texts.push(sample.shown, ...sample.outputs.map(({ text }) => text));
  walk(tree, (node, ancestors) => {
    if ((node.type === 'text' || node.type === 'inlineCode') && !isHidden(ancestors)) texts.push(node.value);
  });
  return texts;
}

/** What Markdown does not show, which a check warns of: notes that nothing refers to, cells to the right of the head. */
function isHidden(ancestors: readonly Parents[]): boolean {
  return ancestors.some((node, index) => {
    const [table, row] = [ancestors[index - 2], ancestors[index - 1]];
    if (node.type !== 'tableCell' || table?.type !== 'table' || row?.type !== 'tableRow')
      return node.type === 'footnoteDefinition';
    return row.children.indexOf(node) >= (table.children[0]?.children.length ?? 0);
  });
}

/** A text without its white space: how lines are broken does not count. */
function flat(text: string): string {
  return text.replace(/\s+/g, '');
}

function twice(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) < index);
}

/** The address of a document’s page on a site without a base. */
export function addressOf(document: AnyDocument): string {
  return `${pagePath(document)}/`;
}

/** An address as a browser understands it. */
function whole(url: string): string {
  return URL.parse(url, 'https://here.invalid')?.href ?? url;
}
