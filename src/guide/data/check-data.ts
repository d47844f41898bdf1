import { type DataLanguage, isDataLanguage } from '#schema/data-languages.ts';
import { checkGraphql } from './check-graphql.ts';
import { checkJson } from './check-json.ts';
import { checkSql } from './check-sql.ts';
import { checkToml } from './check-toml.ts';
import { checkXml } from './check-xml.ts';
import { checkYaml } from './check-yaml.ts';
import type { DataProblem } from './data-problem.ts';
import { parseHttp } from './parse-http.ts';

const checks: Readonly<Record<DataLanguage, (text: string, isOutput: boolean) => DataProblem | undefined>> = {
  json: checkJson,
  yaml: (text) => checkYaml(text),
  yml: (text) => checkYaml(text),
  xml: checkXml,
  toml: checkToml,
  sql: checkSql,
  graphql: checkGraphql,
  http: (text) => {
    const parsed = parseHttp(text);
    return parsed.kind === 'problem' ? parsed : undefined;
  },
};

/**
 * Languages whose output fences are compared as data too. Others are compared as text, with wildcards that do not
 * parse.
 */
const comparedAsData: ReadonlySet<DataLanguage> = new Set(['json', 'yaml', 'yml', 'xml']);

/** The first problem of a text in a language of data, or nothing. `isOutput`: it is what a sample prints. */
export function checkData(
  language: string,
  text: string,
  { isOutput }: { readonly isOutput: boolean },
): DataProblem | undefined {
  if (!isDataLanguage(language) || (isOutput && !comparedAsData.has(language))) return undefined;
  return checks[language](text, isOutput);
}
