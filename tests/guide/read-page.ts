import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Pattern } from '#guide/mdx-document.ts';
import { readDocument } from '#guide/read-document.ts';

const facts = `title: A page
description: At the end the reader knows it.
owner: Orders team
reviewed: 2026-11-02
reviewEvery: 6m
`;

/** The line of the file on which the body of {@link page} starts. */
export const bodyLine = 8;

/** The text of a pattern page with this body; `more` are further lines of frontmatter. */
export function page(body: string, more = ''): string {
  return `---\n${facts}${more}---\n${body}`;
}

/** Reads a text as a pattern page. */
export function readText(text: string): { document?: Pattern; diagnostics: readonly Diagnostic[] } {
  return readDocument({ kind: 'pattern', slug: 'page', file: 'page.mdx', path: '/content/page.mdx', text });
}

/** Reads a body that has no findings; throws where it has. */
export function readBody(body: string): Pattern {
  const { document, diagnostics } = readText(page(body));
  if (document === undefined) throw new Error(diagnostics.map(brief).join('\n'));
  return document;
}

/** The findings of a body, each as `code line:column message`. */
export function problemsOf(body: string): string[] {
  return readText(page(body)).diagnostics.map(brief);
}

/** A finding as `code line:column message`. */
export function brief({ code, at, message }: Diagnostic): string {
  const { start } = at.span ?? {};
  return `${code} ${start?.line}:${start?.column} ${message}`;
}
