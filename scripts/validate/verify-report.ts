import { timingSafeEqual } from 'node:crypto';
import { signatureMark } from './report-markdown.ts';
import { type Signature, signText } from './sign-report.ts';

/** What a report says of itself: whether it is as it was made, or why that cannot be told. */
export type ReportVerdict =
  | { readonly kind: 'unchanged'; readonly signature: Signature['kind'] }
  | { readonly kind: 'changed' }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'no-key' };

/** Looks whether a report, as JSON or as Markdown, was changed since it was made. */
export function verifyReport(text: string, key: string | undefined): ReportVerdict {
  const found = text.trimStart().startsWith('{') ? readJson(text) : readMarkdown(text);
  if (found === undefined) return { kind: 'unreadable', why: 'It has no signature.' };
  const { signed, signature } = found;
  if (signature.kind === 'hmac-sha256' && key === undefined) return { kind: 'no-key' };
  const expected = signText(signed, signature.kind === 'sha256' ? undefined : key);
  return isEqual(expected.value, signature.value)
    ? { kind: 'unchanged', signature: signature.kind }
    : { kind: 'changed' };
}

interface Signed {
  readonly signed: string;
  readonly signature: Signature;
}

function readJson(text: string): Signed | undefined {
  try {
    const { signature, ...report } = JSON.parse(text) as { signature?: Partial<Signature> };
    const { kind, value } = signature ?? {};
    if (!isKind(kind) || typeof value !== 'string') return undefined;
    return { signed: JSON.stringify(report), signature: { kind, value } };
  } catch {
    return undefined;
  }
}

function readMarkdown(text: string): Signed | undefined {
  const normal = text.replaceAll('\r\n', '\n');
  const start = normal.lastIndexOf(`\n${signatureMark}`) + 1;
  const { kind, value } =
    /^Signature: (?<kind>[a-z0-9-]+):(?<value>[0-9a-f]+)\s*$/.exec(normal.slice(start))?.groups ?? {};
  if (start === 0 || !isKind(kind) || value === undefined) return undefined;
  return { signed: normal.slice(0, start), signature: { kind, value } };
}

function isKind(kind: unknown): kind is Signature['kind'] {
  return kind === 'sha256' || kind === 'hmac-sha256';
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
