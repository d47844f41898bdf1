const units = { s: 'second', h: 'hour', d: 'day', w: 'week', y: 'year' } as const;

/** The words of a number by the plural forms of a language, such as `one` and `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** A length of time as strings are made of it: `6m` is 6, `month` and `6 months`. */
export interface Duration {
  readonly count: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
  readonly text: string;
}

/** How a locale writes numbers, days, lengths of time and lists, and chooses a plural. */
export interface Formats {
  number(value: number): string;
  /** A day or time in ISO form, in UTC: `22 Nov 2026`. */
  date(iso: string): string;
  /** A length of time such as `30d`. `m` is a minute or a month, as the field has it. */
  duration(text: string, m: 'minute' | 'month'): Duration;
  plural(count: number, forms: PluralForms): string;
  /** `a, b and c`. */
  all(items: readonly string[]): string;
  /** `a, b or c`. */
  either(items: readonly string[]): string;
}

/** The formats of a locale. `en` alone is British English. */
export function formatsOf(locale: string): Formats {
  const name = locale === 'en' ? 'en-GB' : locale;
  const numbers = new Intl.NumberFormat(name);
  const dates = new Intl.DateTimeFormat(name, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const plurals = new Intl.PluralRules(name);
  const [all, either] = (['conjunction', 'disjunction'] as const).map(
    (type) => new Intl.ListFormat(name, { type }),
  ) as [Intl.ListFormat, Intl.ListFormat];
  return {
    number: (value) => numbers.format(value),
    date: (iso) => dates.format(new Date(iso)),
    duration: (text, m) => durationOf(text, m, name),
    plural: (count, forms) => forms[plurals.select(count)] ?? forms.other,
    all: (items) => all.format(items),
    either: (items) => either.format(items),
  };
}

/** By locale and unit: making one takes as long as formatting a thousand numbers. */
const unitFormats = new Map<string, Intl.NumberFormat>();

function durationOf(text: string, m: 'minute' | 'month', locale: string): Duration {
  const count = Number.parseInt(text, 10);
  const unit = { ...units, m }[text.slice(-1) as keyof typeof units | 'm'];
  const key = `${locale} ${unit}`;
  const format =
    unitFormats.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  unitFormats.set(key, format);
  return { count, unit, text: format.format(count) };
}
