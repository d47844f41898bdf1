import type { Place } from '#diagnostics/diagnostic.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { placeOfField } from '../place-of-field.ts';

/** A shell variable that a request of an error row uses. */
export interface ProvokeUse {
  readonly name: string;
  readonly at: Place;
}

/** Every `$NAME` and `${NAME}` in the values of the requests that provoke the errors of a page. */
export function provokeUses(document: AnyDocument): ProvokeUse[] {
  if (!('errors' in document.facts)) return [];
  return document.facts.errors.flatMap(({ provoke }, index) =>
    usesIn(document, provoke.request, `/errors/${index}/provoke/request`),
  );
}

function usesIn(document: AnyDocument, value: unknown, pointer: string): ProvokeUse[] {
  if (typeof value === 'string') {
    return [...value.matchAll(/\$\{?(?<name>[A-Za-z_]\w*)/g)].flatMap(({ groups }) => {
      const name = groups?.['name'];
      if (name === undefined) return [];
      const at = placeOfField(document, pointer, { within: new RegExp(`(?<=\\$\\{?)${name}\\b`) });
      return [{ name, at }];
    });
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) =>
    usesIn(document, item, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}
