/** A day or time in ISO form for a reader, in UTC: `22 Nov 2026`. */
export function formatDate(iso: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(iso));
}
