import type { Json } from '#simulator/open-api.ts';
import { isObject } from './json-fields.ts';

/** A value as the fields of a form, nested ones in brackets: `address[city]`, `items[0][price]`. */
export function formFields(value: Json, name = ''): (readonly [string, string])[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => formFields(item, `${name}[${index}]`));
  if (isObject(value))
    return Object.entries(value).flatMap(([key, item]) =>
      formFields(item ?? null, name === '' ? key : `${name}[${key}]`),
    );
  return name === '' || value === null ? [] : [[name, String(value)]];
}
