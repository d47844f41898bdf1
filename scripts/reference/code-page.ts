import { basename, dirname } from 'node:path';
import { catalogue, type DiagnosticCode } from '#diagnostics/catalogue.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { reportText } from '#diagnostics/report-text.ts';
import { fence } from '#guide/fence.ts';
import { codeWeight } from './code-weight.ts';
import { generatedBy } from './generated-by.ts';
import { readTwins, type TwinFile } from './read-twins.ts';
import { twinExample } from './twin-example.ts';

/** A code, and two content roots that show it: one fails, its twin passes. */
export interface CodeExample {
  readonly code: DiagnosticCode;
  /** The command that finds it. */
  readonly command: string;
  /** What is otherwise here than where an author meets it. */
  readonly note?: string | undefined;
  /** What is found in the failing root, sorted. */
  readonly found: readonly Diagnostic[];
  /** The absolute path of the failing root, and that of the passing one. */
  readonly fail: string;
  readonly pass: string;
}

const maximumFindings = 3;
const maskedNote =
  'In the example, letters and digits of the credential are written as `x`, so that this page passes.';

/** The page of a code: what must hold and why, an example that fails, what Handrail says of it, and its passing twin. */
export function codePage({ code, command, note, found, fail, pass }: CodeExample): string {
  const folder = basename(fail);
  const own = found.filter((one) => one.code === code);
  const files = readTwins(fail, pass);
  const examples = files.flatMap((file) => twinExample(file, own, folder) ?? []);
  const seen = own.filter(({ at }) => examples.some(({ holds }) => holds(at)));
  const told = (seen.length > 0 ? seen : own).slice(0, maximumFindings);
  const report = reportText(told, {
    sourceOf: (name) => files.find(({ path }) => `${folder}/${path}` === name)?.fail,
    paint: (_style, text) => text,
  });
  const parts = [
    headOf(code),
    codeWeight(code),
    '## Why it matters',
    catalogue[code].why,
    '## What fails',
    ...namesOf(files, 'fail'),
    ...examples.map((example) => example.fail),
    note,
    files.some(({ isMasked }) => isMasked) ? maskedNote : undefined,
    '## What Handrail says',
    `\`${command}\` prints:`,
    fence('text illustrative="What the command prints."', report.trimEnd()),
    mendOf(told),
    '## What passes',
    ...namesOf(files, 'pass'),
    ...examples.map((example) => example.pass),
  ];
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`;
}

/** What of these findings Handrail mends itself, as a sentence. */
function mendOf(found: readonly Diagnostic[]): string | undefined {
  const count = found.filter(({ fixes = [] }) => fixes.length > 0).length;
  if (count === 0) return undefined;
  const what = count < found.length ? 'some of these' : count === 1 ? 'it' : 'them';
  return `\`handrail check --fix\` mends ${what}.`;
}

function headOf(code: DiagnosticCode): string {
  const [subject] = code.split('/');
  const description = JSON.stringify(catalogue[code].rule.replaceAll('`', ''));
  const facts = [`title: ${code}`, `description: ${description}`, `tags: [authoring, ${subject}]`];
  const origin = `{/* Made from the catalogue and tests/fixtures/diagnostics/${code}: change these, not this page. */}`;
  return [
    '---',
    ...facts,
    `generated: ${generatedBy}`,
    'related: [/reference/codes]',
    '---',
    '',
    origin,
  ].join('\n');
}

/** The names in every folder where one of the twins has a file that the other one lacks. */
function namesOf(files: readonly TwinFile[], side: 'fail' | 'pass'): string[] {
  const folders = files
    .filter(({ fail, pass }) => fail === undefined || pass === undefined)
    .map(({ path }) => dirname(path));
  return [...new Set(folders)].map((folder) => {
    const names = files.filter((file) => file[side] !== undefined && dirname(file.path) === folder);
    const keys = `title="Files in ${folder}" illustrative="What the folder holds."`;
    return fence(`text ${keys}`, names.map(({ path }) => basename(path)).join('\n'));
  });
}
