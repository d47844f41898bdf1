const names: Readonly<Record<string, string>> = {
  bash: 'Shell',
  sh: 'Shell',
  shell: 'Shell',
  zsh: 'Shell',
  console: 'Shell',
  js: 'JavaScript',
  mjs: 'JavaScript',
  javascript: 'JavaScript',
  ts: 'TypeScript',
  mts: 'TypeScript',
  typescript: 'TypeScript',
  py: 'Python',
  python: 'Python',
  rb: 'Ruby',
  ruby: 'Ruby',
  php: 'PHP',
  go: 'Go',
  java: 'Java',
  json: 'JSON',
  yaml: 'YAML',
  yml: 'YAML',
  xml: 'XML',
  html: 'HTML',
  toml: 'TOML',
  sql: 'SQL',
  graphql: 'GraphQL',
  http: 'HTTP',
  diff: 'Diff',
  md: 'Markdown',
  mdx: 'MDX',
  mermaid: 'Mermaid',
  text: 'Text',
};

/** The name of a fence’s language for a reader: `js` is `JavaScript`. Unknown ones stay as written. */
export function languageName(language: string): string {
  return names[language.toLowerCase()] ?? language;
}
