/** The fence language of a file, by its suffix: `verify.mjs` is `js`. */
export function fileLanguage(path: string): string {
  const suffix = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? 'text';
  const languages: Readonly<Record<string, string>> = {
    mjs: 'js',
    cjs: 'js',
    mts: 'ts',
    sh: 'bash',
    py: 'python',
  };
  return languages[suffix] ?? suffix;
}
