import { catalogue } from './catalogue.ts';
import type { Diagnostic, Place, Span } from './diagnostic.ts';
import { plainText } from './plain-text.ts';
import type { Suppressed } from './suppressed.ts';

/** Findings, and those that are not told. */
export interface SarifFindings {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

const codes = Object.keys(catalogue);

/**
 * Findings as a SARIF 2.1.0 log of one run, with `suppressions` on those that are suppressed. Its rules are the whole catalogue; its addresses are relative to the
 * content root's parent, `%SRCROOT%`.
 *
 * @param properties what else the run has to say
 */
export function reportSarif(
  { diagnostics, suppressed }: SarifFindings,
  properties: Readonly<Record<string, unknown>> = {},
): string {
  const run = {
    tool: { driver: { name: 'Handrail', rules: Object.entries(catalogue).map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {
      '%SRCROOT%': { description: { text: 'The folder that the content root lies in.' } },
    },
    results: [...diagnostics.map(resultOf), ...suppressed.map(suppressedResult)],
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf([id, { severity, rule, why }]: [string, (typeof catalogue)[keyof typeof catalogue]]) {
  return {
    id,
    shortDescription: { text: rule },
    fullDescription: { text: why },
    defaultConfiguration: { level: severity },
  };
}

function resultOf({ code, severity, message, label, help, at, related = [] }: Diagnostic) {
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: messageOf([message, help].filter(Boolean).join(' ')),
    locations: [locationOf(at, label)],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((other, id) => ({ id, ...locationOf(other.at, other.message) })) }),
  };
}

function suppressedResult({ diagnostic, by, reason }: Suppressed) {
  const kind = by === 'comment' ? 'inSource' : 'external';
  return { ...resultOf(diagnostic), suppressions: [{ kind, justification: messageOf(reason).text }] };
}

function locationOf({ file, span }: Place, label?: string) {
  const artifactLocation = { uri: relativeUri(file), uriBaseId: '%SRCROOT%' };
  return {
    physicalLocation: { artifactLocation, ...(span === undefined ? {} : { region: regionOf(span) }) },
    ...(label === undefined ? {} : { message: messageOf(label) }),
  };
}

/** The end of a region is exclusive, as that of a span. */
function regionOf({ start, end }: Span) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function relativeUri(file: string): string {
  return file
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}

/** A message in which `[text](1)`, the link of SARIF’s plain text, is only text. */
function messageOf(text: string): { text: string } {
  const plain = plainText(text).toWellFormed();
  return { text: plain.replace(/\[(?=[^\]]{0,200}\]\()/g, '\\[') };
}
