import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuthorSchemaName } from './author-schemas.ts';

/** The example of a file or a frontmatter that an author writes: YAML in which every field stands. */
export function readAuthorExample(name: AuthorSchemaName): string {
  return readFileSync(join(import.meta.dirname, 'examples', `${name}.yaml`), 'utf8');
}
