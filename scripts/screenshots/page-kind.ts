/**
 * The kind of a page, by where it stands: pages of one folder are alike, and so are all that lie deeper in one.
 *
 * @param address its address below the base, such as `/guides/take-a-payment/`, `/inventory/` or `/404.html`
 * @returns such as `guides/*`, `inventory`, `404`; `home` for the first page
 */
export function kindOf(address: string): string {
  const parts = address
    .replace(/\.html$/, '')
    .split('/')
    .filter(Boolean);
  const [first = 'home', ...others] = parts;
  return [first, ...others.slice(0, 2).map(() => '*')].join('/');
}
