import { dirname } from 'node:path';
import { compareDiagnostics, type Diagnostic } from '#diagnostics/diagnostic.ts';
import { pageSchemas } from '#schema/page-schemas.ts';
import { checkComponents } from './check-components.ts';
import { collectAnchors } from './collect-anchors.ts';
import { collectHeadings } from './collect-headings.ts';
import { collectFieldLinks, collectLinks, collectReasonLinks } from './collect-links.ts';
import { collectSamples } from './collect-samples.ts';
import { findDuplicateIds } from './find-duplicate-ids.ts';
import { findLostContent } from './find-lost-content.ts';
import type { AnyDocument, Body, DocumentKind, MdxDocument, SampleFileRef } from './mdx-document.ts';
import { missingFrontmatter } from './missing-frontmatter.ts';
import { normalText } from './normal-text.ts';
import { parseMdx } from './parse-mdx.ts';
import { readYaml } from './read-yaml.ts';
import { renderSegments } from './render-segments.ts';
import { sha256 } from './sha256.ts';
import { splitFrontmatter } from './split-frontmatter.ts';

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

/** `document` is there when the file has no finding of severity error; `body` as soon as its MDX parses. */
export interface DocumentResult<Kind extends DocumentKind> {
  readonly document?: MdxDocument<Kind>;
  readonly body?: Body;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one MDX file into a positioned, immutable document, with every finding that the file alone can show. */
export function readDocument<Kind extends DocumentKind>(source: DocumentSource<Kind>): DocumentResult<Kind> {
  const { file } = source;
  const text = normalText(source.text);
  const frontmatter = splitFrontmatter(text);
  if (frontmatter === undefined) return { diagnostics: [missingFrontmatter(file, text, source.kind)] };
  const schema = pageSchemas[source.kind];
  const yaml = readYaml({ file, text: frontmatter.yaml }, schema);
  const mdx = parseMdx(file, text, frontmatter.endLine + 1);
  const first = [...yaml.diagnostics, ...mdx.diagnostics].sort(compareDiagnostics);
  if (mdx.tree === undefined) return { diagnostics: first };
  const headings = collectHeadings(mdx.tree);
  const checked = checkComponents(mdx.tree, file);
  const fences = collectSamples(mdx.tree, headings, { file, text });
  const found = [...first, ...checked.diagnostics, ...fences.diagnostics, ...findLostContent(mdx.tree, file)];
  const body: Body = {
    kind: source.kind,
    slug: source.slug,
    file,
    folder: dirname(source.path),
    text,
    tree: mdx.tree,
    headings,
    links: [...collectLinks(mdx.tree, text), ...collectReasonLinks(fences.samples, text)],
    components: checked.components,
    samples: fences.samples,
    diagrams: fences.diagrams,
    sampleFiles: sampleFilesOf(checked.components),
  };
  const facts = yaml.value as MdxDocument<Kind>['facts'] | undefined;
  if (facts === undefined) return { body, diagnostics: found.sort(compareDiagnostics) };
  const anchors = collectAnchors({ ...body, facts, fields: yaml.fields });
  const diagnostics = [...found, ...findDuplicateIds({ ...body, anchors })].sort(compareDiagnostics);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { body, diagnostics };
  const rendered = { ...body, facts, fields: yaml.fields, byLine: fences.byLine };
  const document: MdxDocument<Kind> = {
    ...body,
    kind: source.kind,
    hash: sha256(text),
    facts,
    fields: yaml.fields,
    links: [...collectFieldLinks({ facts, fields: yaml.fields, schema, text }), ...body.links],
    anchors,
    render: (options) => renderSegments(rendered, options),
  };
  return { document, body, diagnostics };
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
