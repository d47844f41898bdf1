/** Why there was no answer that says whether a page is there. */
export interface ProblemKind {
  /** What the address does, as the end of a sentence about it. */
  readonly does: string;
  /** Whether a reader meets it too: when it lasts for days, the link is dead. */
  readonly isMiss: boolean;
  /** Whether it is the whole host’s, so that its other pages need not be asked. */
  readonly isOfHost: boolean;
  /** Whether another attempt may help. */
  readonly mayPass: boolean;
}

const once = { isMiss: false, isOfHost: false, mayPass: false };
const ofHost = { ...once, isOfHost: true };

/** Every kind of problem, by the name that the record of links has for it. */
export const problems = {
  'private-address': { ...ofHost, does: 'leads to a private address, which is not asked' },
  'no-such-host': { ...ofHost, isMiss: true, does: 'has a host name that does not exist' },
  'not-resolved': { ...ofHost, mayPass: true, does: 'has a host name that could not be looked up' },
  refused: { ...ofHost, isMiss: true, does: 'is at a host that refuses the connection' },
  unreachable: { ...ofHost, mayPass: true, does: 'is at a host that cannot be reached' },
  reset: { ...once, isMiss: true, mayPass: true, does: 'ends the connection without an answer' },
  timeout: { ...once, mayPass: true, does: 'gives no answer in time' },
  'certificate-expired': { ...ofHost, isMiss: true, does: 'has a TLS certificate that is out of date' },
  'certificate-name': { ...ofHost, isMiss: true, does: 'has a TLS certificate of another host' },
  'certificate-self-signed': { ...ofHost, isMiss: true, does: 'has a TLS certificate that it signed itself' },
  'certificate-issuer': { ...ofHost, does: 'has a TLS certificate of an issuer that is not known here' },
  tls: { ...ofHost, isMiss: true, does: 'makes no TLS connection' },
  'not-http': { ...once, does: 'does not answer as HTTP demands' },
  'redirect-loop': { ...once, does: 'is redirected in a circle' },
  'too-many-redirects': { ...once, does: 'is redirected too often' },
  'bad-redirect': { ...once, does: 'is redirected to something that is no address of the web' },
  other: { ...once, mayPass: true, does: 'could not be asked' },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type Problem = keyof typeof problems;
