import { plainText } from './plain-text.ts';

/** That a case failed. `text` is the body: lines for a person. */
export interface JunitFailure {
  readonly kind: 'failure';
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

/** Why a case did not pass. */
export type JunitProblem = JunitFailure | { readonly kind: 'skipped'; readonly message: string };

/** One test case. */
export interface JunitCase {
  readonly classname: string;
  readonly name: string;
  readonly seconds?: number;
  readonly problem?: JunitProblem;
  /** What it printed. */
  readonly output?: string;
}

/** Cases that belong together. */
export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

/**
 * Suites as JUnit’s XML, with the elements and attributes that all readers of it know. It is well-formed XML 1.0,
 * whatever the texts hold.
 */
export function junitXml(suites: readonly JunitSuite[]): string {
  const all = { name: 'handrail', ...countsOf(suites.flatMap(({ cases }) => cases)) };
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${attributes(all)}>`];
  for (const { name, cases } of suites) {
    const skipped = cases.filter(({ problem }) => problem?.kind === 'skipped').length;
    lines.push(`  <testsuite${attributes({ name, ...countsOf(cases), skipped })}>`);
    for (const one of cases) lines.push(caseXml(one));
    lines.push('  </testsuite>');
  }
  return `${lines.join('\n')}\n</testsuites>\n`;
}

function caseXml({ classname, name, seconds = 0, problem, output = '' }: JunitCase): string {
  const open = `    <testcase${attributes({ name, classname, time: seconds.toFixed(3) })}`;
  const inside = [
    ...(problem === undefined ? [] : [problemXml(problem)]),
    ...(output.trim() === '' ? [] : [`      <system-out>${escapeText(output)}</system-out>`]),
  ];
  return inside.length === 0 ? `${open}/>` : [`${open}>`, ...inside, '    </testcase>'].join('\n');
}

function problemXml(problem: JunitProblem): string {
  const { message } = problem;
  if (problem.kind === 'skipped') return `      <skipped${attributes({ message })}/>`;
  return `      <failure${attributes({ message, type: problem.type })}>${escapeText(problem.text)}</failure>`;
}

function countsOf(cases: readonly JunitCase[]) {
  return {
    tests: cases.length,
    failures: cases.filter(({ problem }) => problem?.kind === 'failure').length,
    errors: 0,
    time: cases.reduce((sum, { seconds = 0 }) => sum + seconds, 0).toFixed(3),
  };
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}

/** Readers make a space of a bare line break in an attribute. */
function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** Escapes markup, `>` too, as `]]>` must not stand in a text; drops what XML 1.0 has no way to write. */
function escapeText(text: string): string {
  return plainText(text.replaceAll('\r\n', '\n'))
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
