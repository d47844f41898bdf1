import type { AnyDocument } from '#guide/mdx-document.ts';
import { pageAddress } from './page-address.ts';

/** An address of `site.yaml` with the facts of a page: `{file}`, `{path}` and `{title}`, of which a query is encoded whole. */
export function fillAddress(
  address: string,
  document: Pick<AnyDocument, 'kind' | 'slug' | 'file'> & { readonly facts: { readonly title: string } },
): string {
  const values = new Map([
    ['file', document.file],
    ['path', pageAddress(document)],
    ['title', document.facts.title],
  ]);
  const query = address.indexOf('?');
  return address.replace(/\{(\w+)\}/g, (whole, name: string, at: number) => {
    const value = values.get(name);
    if (value === undefined) return whole;
    const encoded = encodeURIComponent(value);
    return query >= 0 && at > query ? encoded : encoded.replaceAll('%2F', '/');
  });
}
