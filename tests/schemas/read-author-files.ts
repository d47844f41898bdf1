import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { parse } from 'yaml';
import { normalText } from '#guide/normal-text.ts';
import { splitFrontmatter } from '#guide/split-frontmatter.ts';
import { surveyFolder } from '#library/survey-folder.ts';
import {
  type AuthorSchemaName,
  authorSchemaNames,
  authorSchemas,
} from '../../scripts/schemas/author-schemas.ts';

/** A file that an author wrote, and what stands in it. */
export interface AuthorFile {
  readonly name: AuthorSchemaName;
  /** Relative to the folder that was read. */
  readonly path: string;
  readonly value: unknown;
}

/** Every file below a folder whose YAML can be read, and that a schema for authors is about, in whatever content root. */
export function readAuthorFiles(folder: string): AuthorFile[] {
  return surveyFolder(folder).paths.flatMap((path) => {
    const inRoot = /(?:^|\/)(content\/.*)$/.exec(path)?.[1] ?? '';
    const name = authorSchemaNames.find((one) => matchesGlob(inRoot, authorSchemas[one].files));
    if (name === undefined) return [];
    const text = normalText(readFileSync(join(folder, path), 'utf8'));
    const yaml = authorSchemas[name].isYaml ? text : splitFrontmatter(text)?.yaml;
    const value = yaml === undefined ? undefined : tryParse(yaml);
    return value === undefined || value === null ? [] : [{ name, path, value }];
  });
}

function tryParse(yaml: string): unknown {
  try {
    return parse(yaml, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}
