import type { DiagnosticCode } from '#diagnostics/catalogue.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { suppressionLimit } from '#diagnostics/suppression-limit.ts';
import type { Guide } from '#guide/mdx-document.ts';
import { readDocument } from '#guide/read-document.ts';
import { spanOf } from '#guide/walk.ts';
import { codesOf } from '#lint/code/codes-of.ts';
import { lintBody } from '#lint/lint-body.ts';
import { pageRules } from '#lint/rules.ts';
import { siteSchema } from '#schema/site.ts';
import type { Notebook } from '../notebook.ts';
import { codeSpan } from '../text/prose.ts';

/**
 * Looks at a page as a check would, and puts a suppression with a to-do item before each block with a finding that allows one: an
 * existing guide may do what a rule forbids, and only its author can say what is meant.
 */
export function settlePage(
  text: string,
  { slug, today }: { readonly slug: string; readonly today: string },
  notebook: Notebook,
): string {
  const file = `content/guides/${slug}/index.mdx`;
  const { document } = readDocument({ kind: 'guide', slug, file, path: `/${file}`, text });
  if (document === undefined) return text;
  const found = [...lintBody(document), ...lintFacts(document, today)].filter(
    ({ code }) => code !== 'content/to-do',
  );
  const lines = text.split('\n');
  const blocks = document.tree.children.map((node) => spanOf(node));
  const ignores = new Map<number, Set<DiagnosticCode>>();
  for (const { code, message, at } of found) {
    const line = at.span?.start.line ?? 0;
    const block = blocks.find(({ start, end }) => start.line <= line && end.line >= line);
    if (block === undefined || suppressionLimit(code) !== undefined) continue;
    const codes = ignores.get(block.start.line) ?? new Set();
    if (!codes.has(code))
      notebook.leaveOut(
        `Of the rules, ${codeSpan(code)} is suppressed once in the page, with a to-do item. ${message}`,
      );
    ignores.set(block.start.line, codes.add(code));
  }
  return lines
    .flatMap((line, index) => [
      ...[...(ignores.get(index + 1) ?? [])].flatMap((code) => [commentFor(code), '']),
      line,
    ])
    .join('\n');
}

function commentFor(code: DiagnosticCode): string {
  return `{/* handrail-ignore ${code} -- TODO: mend what this rule is about, then take this line out. */}`;
}

/** The rules about pages that need nothing besides the page. */
function lintFacts(document: Guide, today: string): Diagnostic[] {
  const context = {
    document,
    site: siteSchema.parse({ title: 'A site', description: 'A site.' }),
    providers: new Map(),
    auth: new Map(),
    provider: undefined,
    rows: [],
    codes: codesOf(document),
    today: new Date(today),
  };
  return pageRules
    .filter(({ code, needsReferences = false }) => !needsReferences && code !== 'content/unused-file')
    .flatMap((rule) => rule.check(context));
}
