import { basename } from 'node:path';
import {
  type AuthorSchema,
  authorSchemaNames,
  authorSchemaPath,
  authorSchemas,
} from '../../schemas/author-schemas.ts';
import { code, markdownTable } from '../markdown-table.ts';

/** Each JSON Schema for authors: what it is about, where it is in the package, and what it cannot say. */
export function authorSchemasTable(): string {
  const rows = authorSchemaNames.map((name) => {
    const { title, files, unsaid }: AuthorSchema = authorSchemas[name];
    const about = `${title}, ${code(files)}.${unsaid.length === 0 ? '' : ` What it cannot say: ${unsaid.join(' ')}`}`;
    return [code(basename(authorSchemaPath(name))), about];
  });
  return markdownTable([['Schema', 'What it is about'], ...rows]);
}
