const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text can be the slug of a page or the id of a provider. */
export function isSlug(text: string): boolean {
  return slugPattern.test(text) && text.length <= 80;
}

/** The slug that is nearest to a text: `Take orders!` becomes `take-orders`; empty where nothing is left. */
export function toSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
}

/** A slug as a title: `take-orders` becomes `Take orders`. */
export function toTitle(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A slug as a name: `acme-pay` becomes `Acme Pay`, joined by anything. */
export function toName(slug: string, joint = ' '): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(joint);
}

/** A slug as the start of environment variables: `acme-pay` becomes `ACME_PAY`. */
export function toVariable(slug: string): string {
  const name = slug.replaceAll('-', '_').toUpperCase();
  return /^\d/.test(name) ? `API_${name}` : name;
}
