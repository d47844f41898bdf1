/** Languages in which a reader’s value is written in the same way. */
export type ValueFamily = 'bash' | 'javascript' | 'python' | 'ruby' | 'php' | 'go' | 'java' | 'json';

const families: Readonly<Record<string, ValueFamily>> = {
  bash: 'bash',
  sh: 'bash',
  shell: 'bash',
  zsh: 'bash',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascript',
  javascript: 'javascript',
  ts: 'javascript',
  mts: 'javascript',
  cts: 'javascript',
  tsx: 'javascript',
  typescript: 'javascript',
  py: 'python',
  python3: 'python',
  python: 'python',
  rb: 'ruby',
  ruby: 'ruby',
  php: 'php',
  go: 'go',
  java: 'java',
  json: 'json',
};

/** The family of a fence’s language; undefined where values are not put in. */
export function valueFamily(language: string): ValueFamily | undefined {
  return Object.hasOwn(families, language) ? families[language] : undefined;
}
