/** What every answer of the site’s host should say. The policy for scripts and styles stands in each page: it names their hashes. */
export const securityHeaders = {
  // A meta element cannot say this one.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const satisfies Readonly<Record<string, string>>;

/** Of files whose names hold the hash of what is in them. */
export const assetHeaders = { 'Cache-Control': 'public, max-age=31536000, immutable' } as const;

/** The folder of those files, without the base. */
export const assetFolder = '/_site';

/** The file `_headers`, which Netlify and Cloudflare read, for a site below a base. */
export function hostHeaders(base: string): string {
  const rules: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [`${base}/*`, securityHeaders],
    [`${base}${assetFolder}/*`, assetHeaders],
  ];
  return rules
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map((one) => `  ${one.join(': ')}`), ''].join('\n'),
    )
    .join('');
}
