/** What a form says before types are known: texts, nested by the brackets of their names. */
export type FormValue = string | FormValue[] | FormObject;

/** The named parts of a form. */
export interface FormObject {
  [key: string]: FormValue;
}

/**
 * Reads `a=1&b[c]=2&d[]=3&e[0][f]=4` into nested texts. `[]` appends; indexes stay names until a schema asks for an
 * array (`coerceForm`). A name that is used both as a text and as a group keeps the later use.
 */
export function parseForm(pairs: Iterable<readonly [string, string]>): FormObject {
  const root = emptyForm();
  for (const [name, value] of pairs) assign(root, splitName(name), value);
  return root;
}

/** The name of a nested field as a form spells it: `['items', '0', 'price']` → `items[0][price]`. */
export function formName(path: readonly string[]): string {
  const [first = '', ...rest] = path;
  return first + rest.map((key) => `[${key}]`).join('');
}

function emptyForm(): FormObject {
  return Object.create(null) as FormObject;
}

/** A name with more brackets is taken as it stands, so that a hostile form cannot exhaust the stack. */
const deepest = 32;

function splitName(name: string): string[] {
  const open = name.indexOf('[');
  if (open <= 0 || !name.endsWith(']')) return [name];
  const keys = [name.slice(0, open), ...name.slice(open + 1, -1).split('][')];
  return keys.length > deepest ? [name] : keys;
}

function assign(target: FormObject, keys: readonly string[], value: string): void {
  const [key = '', next, ...rest] = keys;
  if (next === undefined) {
    target[key] = value;
  } else if (next === '' && rest.length === 0) {
    const list = target[key];
    target[key] = Array.isArray(list) ? [...list, value] : [value];
  } else {
    const group = target[key];
    const child = typeof group === 'object' && !Array.isArray(group) ? group : emptyForm();
    target[key] = child;
    assign(child, [next, ...rest], value);
  }
}
