import { xmlAttributes, xmlText } from './xml-text.ts';

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
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${xmlAttributes(all)}>`];
  for (const { name, cases } of suites) {
    const skipped = cases.filter(({ problem }) => problem?.kind === 'skipped').length;
    lines.push(`  <testsuite${xmlAttributes({ name, ...countsOf(cases), skipped })}>`);
    for (const one of cases) lines.push(caseXml(one));
    lines.push('  </testsuite>');
  }
  return `${lines.join('\n')}\n</testsuites>\n`;
}

function caseXml({ classname, name, seconds = 0, problem, output = '' }: JunitCase): string {
  const open = `    <testcase${xmlAttributes({ name, classname, time: seconds.toFixed(3) })}`;
  const inside = [
    ...(problem === undefined ? [] : [problemXml(problem)]),
    ...(output.trim() === '' ? [] : [`      <system-out>${xmlText(output)}</system-out>`]),
  ];
  return inside.length === 0 ? `${open}/>` : [`${open}>`, ...inside, '    </testcase>'].join('\n');
}

function problemXml(problem: JunitProblem): string {
  const { message } = problem;
  if (problem.kind === 'skipped') return `      <skipped${xmlAttributes({ message })}/>`;
  return `      <failure${xmlAttributes({ message, type: problem.type })}>${xmlText(problem.text)}</failure>`;
}

function countsOf(cases: readonly JunitCase[]) {
  return {
    tests: cases.length,
    failures: cases.filter(({ problem }) => problem?.kind === 'failure').length,
    errors: 0,
    time: cases.reduce((sum, { seconds = 0 }) => sum + seconds, 0).toFixed(3),
  };
}
