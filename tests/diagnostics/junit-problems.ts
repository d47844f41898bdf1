import { readXml, type XmlElement } from './read-xml.ts';

/** What an element may hold. Attributes: a pattern of each value; a name after `!` must be there. */
interface Rule {
  readonly attributes: Readonly<Record<string, RegExp>>;
  readonly children: readonly string[];
  readonly hasText?: boolean;
}

const any = /^/;
const count = /^\d+$/;
const seconds = /^\d+\.\d{3}$/;
const counts = { '!name': any, '!tests': count, '!failures': count, '!errors': count, '!time': seconds };

/** The elements of the JUnit schema of Jenkins (junit-10), as far as reports use it, and with its required attributes. */
const rules: Readonly<Record<string, Rule>> = {
  testsuites: { attributes: counts, children: ['testsuite'] },
  testsuite: { attributes: { ...counts, skipped: count }, children: ['testcase'] },
  testcase: {
    attributes: { '!name': any, '!classname': any, '!time': seconds },
    children: ['skipped', 'failure', 'system-out'],
  },
  skipped: { attributes: { message: any }, children: [] },
  failure: { attributes: { '!message': any, '!type': /^[a-z-]+\/[a-z-]+$/ }, children: [], hasText: true },
  'system-out': { attributes: {}, children: [], hasText: true },
};

/** What is wrong with a text as a JUnit report; throws where it is not well-formed XML. */
export function junitProblems(xml: string): readonly string[] {
  const root = readXml(xml);
  const isRoot = root.name === 'testsuites' ? [] : [`The root is <${root.name}>.`];
  return [...isRoot, ...elementProblems(root), ...countProblems(root)];
}

function elementProblems({ name, attributes, children, text }: XmlElement): string[] {
  const rule = rules[name];
  if (rule === undefined) return [`There is no <${name}>.`];
  const known = Object.entries(rule.attributes);
  const names = known.map(([key]) => key.replace('!', ''));
  const wrong = known.filter(([key, pattern]) => {
    const value = attributes[key.replace('!', '')];
    return value === undefined ? key.startsWith('!') : !pattern.test(value);
  });
  return [
    ...wrong.map(([key]) => `<${name}> lacks a right ${key}.`),
    ...Object.keys(attributes)
      .filter((key) => !names.includes(key))
      .map((key) => `<${name}> has no ${key}.`),
    ...children
      .filter((child) => !rule.children.includes(child.name))
      .map((child) => `<${name}> holds <${child.name}>.`),
    ...(rule.hasText !== true && text.trim() !== '' ? [`<${name}> holds text.`] : []),
    ...children.flatMap(elementProblems),
  ];
}

/** The counts of a suite are those of what it holds. */
function countProblems(element: XmlElement): string[] {
  if (element.name === 'testcase') return [];
  const cases = casesOf(element);
  const failures = cases.filter(({ children }) => children.some(({ name }) => name === 'failure'));
  const { tests, failures: failed } = element.attributes;
  const isRight = tests === String(cases.length) && failed === String(failures.length);
  return [
    ...(isRight ? [] : [`<${element.name}> counts wrong.`]),
    ...element.children.flatMap(countProblems),
  ];
}

function casesOf({ children }: XmlElement): XmlElement[] {
  return children.flatMap((child) => (child.name === 'testcase' ? [child] : casesOf(child)));
}
