/** The languages of fences that hold data: they are parsed, and never run. */
export const dataLanguages = ['json', 'yaml', 'yml', 'xml', 'toml', 'sql', 'graphql', 'http'] as const;

export type DataLanguage = (typeof dataLanguages)[number];

/** Whether fences of this language hold data. */
export function isDataLanguage(language: string): language is DataLanguage {
  return (dataLanguages as readonly string[]).includes(language);
}

/** What people call such a language: `yml` is YAML. */
export function dataLanguageName(language: string): string {
  const names: Readonly<Record<string, string>> = { yml: 'YAML', graphql: 'GraphQL' };
  return names[language] ?? language.toUpperCase();
}
