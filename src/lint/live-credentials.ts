/** What live credentials look like; `body` is the random part, `head` what may be shown. */
const patterns: readonly RegExp[] = [
  /(?<head>\b[sr]k_live_)(?<body>[A-Za-z0-9]{16,})/g,
  /(?<head>\bxox[abeoprs]-)(?<body>[A-Za-z0-9-]{10,})/g,
  /(?<head>\b(?:AC|SK))(?<body>[0-9a-f]{32})\b/g,
  /(?<head>\b(?:AKIA|ASIA))(?<body>[A-Z0-9]{16})\b/g,
  /(?<head>\bgh[opsur]_)(?<body>[A-Za-z0-9]{36,})/g,
  /(?<head>\bgithub_pat_)(?<body>[A-Za-z0-9_]{22,})/g,
  /(?<head>\bglpat-)(?<body>[\w-]{20,})/g,
  /(?<head>-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----)(?<body>(?:\s|\\n)*[A-Za-z0-9+/=]{32,})/g,
];

/** A text that looks like a live credential. */
export interface LiveCredential {
  /** Its offset. */
  readonly index: number;
  /** All of it. */
  readonly text: string;
  /** What it starts with, which tells its kind and may be shown. */
  readonly head: string;
}

/** Finds what looks like live credentials. A body of few different characters is a placeholder. */
export function findLiveCredentials(text: string): LiveCredential[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { head = '', body = '' } = match.groups ?? {};
      if (new Set(body).size < 6 || body.endsWith('EXAMPLE')) return [];
      return [{ index: match.index, text: match[0], head }];
    }),
  );
}
