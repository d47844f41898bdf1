const units = { s: 'second', h: 'hour', d: 'day', w: 'week', y: 'year' } as const;

/** A length of time for a reader: `30d` is `30 days`. `m` is a minute or a month, as the field has it. */
export function formatDuration(
  text: string,
  { locale, m }: { locale: string; m: 'minute' | 'month' },
): string {
  const unit = { ...units, m }[text.slice(-1) as keyof typeof units | 'm'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Number.parseInt(text, 10),
  );
}
