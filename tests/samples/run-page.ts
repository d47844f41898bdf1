import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { readDocument } from '#guide/read-document.ts';
import type { Library } from '#library/library.ts';
import { readProvider } from '#library/read-provider.ts';
import { inspectHost } from '#samples/inspect-host.ts';
import { type RunOptions, runSamples } from '#samples/run-library.ts';
import type { RunResult } from '#samples/run-result.ts';

/** A page for a test: its body, more frontmatter, files beside it. */
export interface Page {
  readonly body: string;
  readonly facts?: string;
  readonly files?: Readonly<Record<string, string>>;
  /** The folder of its provider below `fixtures`. Default: `acme`. */
  readonly provider?: string;
}

const frontmatter = `title: A page
description: A page of a test.
type: how-to
provider: acme
direction: outbound
style: [rest]
criticality: low
owner: Tests
reviewed: 2026-11-02
reviewEvery: 6m
prerequisites: [{ id: account, what: An account., where: Console., check: It opens. }]
configuration: [{ use: ACME_KEY }, { use: ACME_REGION }]`;

/** The line of the file on which the body of a page without facts starts. */
export const bodyLine = frontmatter.split('\n').length + 3;

const host = inspectHost(process.env['PATH'] ?? '');

/** What this machine offers, found once. */
export function loadHost(): typeof host {
  return host;
}

/** Makes a library with one provider and one guide, `page`, in a folder that is removed after the test. */
export async function pageLibrary(context: TestContext, page: Page): Promise<Library> {
  const root = await mkdtemp(join(tmpdir(), 'handrail-test-'));
  context.after(() => rm(root, { recursive: true, force: true }));
  const { provider: id = 'acme' } = page;
  const common = id === 'acme' ? frontmatter : frontmatterOf(id);
  const text = `---\n${common}\n${page.facts === undefined ? '' : `${page.facts}\n`}---\n${page.body}`;
  for (const [name, content] of Object.entries(page.files ?? {})) await writeFile(join(root, name), content);
  const folder = join(import.meta.dirname, 'fixtures', id);
  const { provider, diagnostics } = await readProvider(id, { folder, display: `content/providers/${id}` });
  const source = {
    kind: 'guide',
    slug: 'page',
    file: 'content/page.mdx',
    path: join(root, 'page.mdx'),
    text,
  } as const;
  const read = readDocument(source);
  if (read.document === undefined || provider === undefined) {
    const problems = [...read.diagnostics, ...diagnostics].map(
      ({ message, at }) => `${at.span?.start.line}: ${message}`,
    );
    throw new Error(problems.join('\n'));
  }
  return {
    root,
    site: { title: 'Tests' } as Library['site'],
    providers: new Map([[id, provider]]),
    auth: new Map(),
    guides: [read.document],
    patterns: [],
    reference: [],
    showcase: [],
    files: 1,
    diagnostics: [],
  };
}

/** Another provider has one key, its secret. */
function frontmatterOf(id: string): string {
  return frontmatter
    .replace('provider: acme', `provider: ${id}`)
    .replace(/configuration: .*/, `configuration: [{ use: ${id.toUpperCase()}_SECRET }]`);
}

/** Runs the samples of a page. */
export async function runPage(
  context: TestContext,
  page: Page | string,
  options: Partial<RunOptions> = {},
): Promise<RunResult> {
  const library = await pageLibrary(context, typeof page === 'string' ? { body: page } : page);
  return runSamples({ library, host: await host, ...options });
}

/** What was found, one line each: code, line, column, message. */
export function found({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): string[] {
  return diagnostics.map(
    ({ code, at, message }) => `${code} ${at.span?.start.line}:${at.span?.start.column} ${message}`,
  );
}

/** The status of each sample, in order: `id: status`. */
export function statuses({ samples }: RunResult): string[] {
  return samples.map(({ id, status }) => `${id}: ${status}`);
}
