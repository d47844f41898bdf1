import { dirname } from 'node:path';
import type { z } from 'zod';
import { compareDiagnostics, type Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { authSchema, guideSchema, patternSchema, referenceSchema } from '#schema/guide.ts';
import { checkComponents } from './check-components.ts';
import { collectAnchors } from './collect-anchors.ts';
import { collectHeadings } from './collect-headings.ts';
import { collectFieldLinks, collectLinks } from './collect-links.ts';
import { collectSamples } from './collect-samples.ts';
import { findDuplicateIds } from './find-duplicate-ids.ts';
import type { AnyDocument, DocumentKind, MdxDocument, SampleFileRef } from './mdx-document.ts';
import { parseMdx } from './parse-mdx.ts';
import { readYaml } from './read-yaml.ts';
import { renderSegments } from './render-segments.ts';
import { sha256 } from './sha256.ts';
import { splitFrontmatter } from './split-frontmatter.ts';

const schemas = {
  guide: guideSchema,
  auth: authSchema,
  pattern: patternSchema,
  reference: referenceSchema,
} as const satisfies Record<DocumentKind, z.ZodType>;

/** One MDX file, and where it stands. */
export interface DocumentSource<Kind extends DocumentKind = DocumentKind> {
  readonly kind: Kind;
  readonly slug: string;
  /** Display path: relative to the content root’s parent, with forward slashes. */
  readonly file: string;
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
}

/** `document` is there when the file has no finding of severity error. */
export interface DocumentResult<Kind extends DocumentKind> {
  readonly document?: MdxDocument<Kind>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one MDX file into a positioned, immutable document, with every finding that the file alone can show.
 *
 * @param base the path under which the site is served, without a final slash
 */
export function readDocument<Kind extends DocumentKind>(
  source: DocumentSource<Kind>,
  base = '',
): DocumentResult<Kind> {
  const { file } = source;
  const text = source.text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const frontmatter = splitFrontmatter(text);
  if (frontmatter === undefined) return { diagnostics: [missingFrontmatter(file, text)] };
  const yaml = readYaml({ file, text: frontmatter.yaml }, schemas[source.kind]);
  const mdx = parseMdx(file, text, frontmatter.endLine + 1);
  const diagnostics: Diagnostic[] = [...yaml.diagnostics, ...mdx.diagnostics];
  if (mdx.tree === undefined) return { diagnostics: diagnostics.sort(compareDiagnostics) };
  const headings = collectHeadings(mdx.tree);
  const checked = checkComponents(mdx.tree, file);
  const fences = collectSamples(mdx.tree, headings, { file, text });
  diagnostics.push(...checked.diagnostics, ...fences.diagnostics);
  const facts = yaml.value as MdxDocument<Kind>['facts'] | undefined;
  if (facts === undefined) return { diagnostics: diagnostics.sort(compareDiagnostics) };
  const parts = {
    facts,
    fields: yaml.fields,
    headings,
    components: checked.components,
    samples: fences.samples,
  };
  const anchors = collectAnchors(parts);
  diagnostics.push(...findDuplicateIds(anchors, file));
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  if (hasErrors) return { diagnostics: diagnostics.sort(compareDiagnostics) };
  const rendered = { ...parts, tree: mdx.tree, diagrams: fences.diagrams, byLine: fences.byLine };
  const document: MdxDocument<Kind> = {
    kind: source.kind,
    slug: source.slug,
    file,
    folder: dirname(source.path),
    text,
    hash: sha256(text),
    ...parts,
    tree: mdx.tree,
    links: [...collectFieldLinks(facts, yaml.fields, text), ...collectLinks(mdx.tree, text)],
    anchors,
    diagrams: fences.diagrams,
    sampleFiles: sampleFilesOf(checked.components),
    segments: renderSegments(rendered, { base }),
    render: (options) => renderSegments(rendered, options),
  };
  return { document, diagnostics: diagnostics.sort(compareDiagnostics) };
}

function missingFrontmatter(file: string, text: string): Diagnostic {
  const start = { line: 1, column: 1 };
  const at = { file, span: { start, end: start } };
  if (text.startsWith('---\n')) {
    const help = 'Write `---` on a line of its own after the last field.';
    return report('schema/missing-field', at, 'The frontmatter is not closed.', { help });
  }
  const help = 'Start the file with `---`, the fields, and `---`.';
  return report('schema/missing-field', at, 'The file has no frontmatter.', { help });
}

function sampleFilesOf(components: AnyDocument['components']): SampleFileRef[] {
  return components
    .filter(({ name }) => name === 'SampleFile')
    .map(({ props, span }) => ({
      src: String(props['src']),
      ...(typeof props['region'] === 'string' ? { region: props['region'] } : {}),
      span,
    }));
}
