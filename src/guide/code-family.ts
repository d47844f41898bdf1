/** Languages that read environment variables in the same way. */
export type CodeFamily = 'bash' | 'javascript' | 'python' | 'ruby' | 'php' | 'go' | 'java';

const families: Readonly<Record<string, CodeFamily>> = {
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
  python: 'python',
  python3: 'python',
  rb: 'ruby',
  ruby: 'ruby',
  php: 'php',
  go: 'go',
  java: 'java',
};

/** The family of a fence's language or a file's suffix; undefined where it is not code that reads the environment. */
export function codeFamily(language: string): CodeFamily | undefined {
  const name = language.toLowerCase();
  return Object.hasOwn(families, name) ? families[name] : undefined;
}
