import { Document, isMap, isScalar } from 'yaml';

/** Comments that stand after fields, by the path of the field. */
export type FieldComments = Readonly<Record<string, string>>;

/**
 * Writes a value as YAML. Fields that are undefined are left out. `comments` are by path, such as `environments.sandbox.baseUrl`.
 */
export function writeYaml(value: object, comments: FieldComments = {}): string {
  const document = new Document(JSON.parse(JSON.stringify(value)), { aliasDuplicateObjects: false });
  for (const [path, comment] of Object.entries(comments)) {
    const node = document.getIn(path.split('.'), true);
    if (isScalar(node)) node.comment = ` ${comment}`;
    else if (isMap(node)) node.commentBefore = ` ${comment}`;
  }
  return document.toString({ lineWidth: 120, flowCollectionPadding: true });
}
