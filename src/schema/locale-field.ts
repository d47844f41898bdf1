import { z } from 'zod';

/** A language, with a script and a region where they matter. */
const locale = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

/** The tag of a language by BCP 47 in its canonical form: `en`, `de-AT`, `fil`, `zh-Hant`, `sr-Latn-RS`. */
export const localeField = z
  .string()
  .superRefine((text, context) => {
    const canonical = canonicalOf(text);
    if (canonical === text && locale.test(text)) return;
    const message =
      canonical !== undefined && locale.test(canonical)
        ? `must be written \`${canonical}\``
        : 'must be a language such as `en`, `de-AT` or `zh-Hant`';
    context.addIssue({ code: 'custom', message });
  })
  .meta({ pattern: locale.source });

/** The canonical form of a tag, one with underscores too; undefined for what is none. */
function canonicalOf(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
