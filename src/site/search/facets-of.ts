import type { AnyDocument } from '#guide/mdx-document.ts';
import type { Library } from '#library/library.ts';
import { isDataLanguage } from '#schema/data-languages.ts';
import { languageName } from '../code/language-name.ts';
import type { Facets } from './catalogue.ts';

/** What is written in fences, and is neither data nor a program. */
const texts = new Set(['Text', 'Diff', 'HTML', 'Markdown', 'MDX', 'Mermaid']);

/** What a page belongs to: its provider, its tags, its auth sections by their titles, the languages of its samples. */
export function facetsOf(document: AnyDocument, library: Library): Facets {
  const { facts } = document;
  const provider = 'provider' in facts ? library.providers.get(facts.provider)?.facts.name : undefined;
  const sections = 'auth' in facts ? facts.auth : document.kind === 'auth' ? [document.slug] : [];
  return {
    provider: provider === undefined ? [] : [provider],
    task: facts.tags,
    auth: sections.flatMap((slug) => library.auth.get(slug)?.facts.title ?? []),
    language: 'generated' in facts ? [] : languagesOf(document),
  };
}

function languagesOf({ samples }: AnyDocument): readonly string[] {
  const names = samples
    .filter(({ language }) => !isDataLanguage(language))
    .map(({ language }) => languageName(language));
  return [...new Set(names)].filter((name) => !texts.has(name)).sort();
}
