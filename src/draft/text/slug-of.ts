const longest = 60;

/** A text as a slug: lower case letters and digits with single hyphens; `otherwise` where nothing of it is left. */
export function slugOf(text: string, otherwise: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, /\s/.test(text) ? '$&' : '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug.slice(0, longest).replace(/-+$/, '') || otherwise;
}

/** A slug that none of `taken` is, with a number where it has to be; adds it to them. */
export function freshSlug(slug: string, taken: Set<string>): string {
  let fresh = slug;
  for (let number = 2; taken.has(fresh); number += 1) fresh = `${slug}-${number}`;
  taken.add(fresh);
  return fresh;
}

/** A text as the name of an environment variable. */
export function envNameOf(text: string, otherwise = 'VALUE'): string {
  const name = slugOf(text, otherwise).replaceAll('-', '_').toUpperCase();
  return /^[A-Z]/.test(name) ? name : `${otherwise}_${name}`;
}
