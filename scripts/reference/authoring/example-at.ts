import { stringify } from 'yaml';
import type { FieldSection } from './field-sections.ts';

const maximumLines = 24;

/** A part of an example. */
export interface SectionExample {
  readonly yaml: string;
  /** Whether it has all that the example has there, and not only its first level. */
  readonly isWhole: boolean;
}

/**
 * The part of an example that belongs to a section, as YAML; undefined where the example has none. Of a list it is the first
 * item of the kind; of fields that have fields of their own, only their first level is shown where all would be too long.
 */
export function exampleAt(example: unknown, section: FieldSection): SectionExample | undefined {
  const found = valuesAt([example], section.path).find((value) => isOfVariant(value, section));
  if (found === undefined) return undefined;
  const whole = write(found, section);
  if (section.path.length > 0 && whole.split('\n').length <= maximumLines)
    return { yaml: whole, isWhole: true };
  const short = Object.fromEntries(Object.entries(found).filter(([, value]) => isShort(value)));
  return Object.keys(short).length === 0 ? undefined : { yaml: write(short, section), isWhole: false };
}

function write(value: object, { path, isItem }: FieldSection): string {
  const name = path.at(-1);
  const shown = isItem ? [value] : value;
  return stringify(name === undefined ? value : { [name]: shown }, options).trimEnd();
}

const options = { lineWidth: 0 } as const;

function valuesAt(values: readonly unknown[], [step, ...rest]: readonly string[]): unknown[] {
  const flat = values.flat();
  if (step === undefined) return flat;
  const next = flat.flatMap((value) => {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return [];
    return [(value as Record<string, unknown>)[step]];
  });
  return valuesAt(next, rest);
}

/** Whether a value is an object that has the field of the section’s variant, and every field that the section requires. */
function isOfVariant(value: unknown, { schema, variant }: FieldSection): value is object {
  if (value === null || typeof value !== 'object') return false;
  const names = Object.keys(value);
  return [...(variant === undefined ? [] : [variant]), ...(schema.required ?? [])].every((name) =>
    names.includes(name),
  );
}

/** Whether a value takes a line or two: a text, a number, or a list of these. */
function isShort(value: unknown): boolean {
  return Array.isArray(value)
    ? value.every((item) => typeof item !== 'object')
    : typeof value !== 'object' || value === null;
}
