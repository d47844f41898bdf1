import { codesOf } from '#simulator/codes-of.ts';
import type { Traffic } from './observe.ts';
import { parseJson } from './parse-json.ts';
import type { Provocation } from './track-job.ts';
import type { RowOutcome } from './track-outcome.ts';

/** What a provocation led to. */
export interface Answer {
  /** What was printed; for a command: the body, and the status on the last line. */
  readonly stdout: string;
  readonly stderr: string;
  readonly traffic: Traffic;
  /** JSON pointers to the places of an error body that hold a code. */
  readonly errorCode: readonly string[];
}

/** Judges a row that a curl command provokes: the status on the last line, the code in the body before it. */
export function proveByCommand(provocation: Provocation, answer: Answer): RowOutcome {
  const lines = answer.stdout.trimEnd().split('\n');
  const status = Number(lines.pop());
  const body = lines.join('\n');
  const { row, code, where } = provocation;
  if (!(status >= 100)) {
    const reason = answer.stderr.trim().split('\n').at(-1) ?? '';
    return {
      row,
      isProven: false,
      field: 'status',
      answer: reason === '' ? 'was not answered' : `was not answered: ${reason}`,
    };
  }
  const codes = codesOf(parseJson(body), answer.errorCode);
  const isCode =
    codes.includes(code) ||
    (where === 'own' && body.includes(code)) ||
    (where === 'callback' && isDelivered(answer, code));
  if (status !== provocation.status) {
    return {
      row,
      isProven: false,
      field: 'status',
      answer: `was answered with status ${status}${listed(codes)}`,
    };
  }
  if (isCode) return { row, isProven: true, field: 'code', answer: '' };
  const found =
    codes.length === 0 ? `without a code: \`${brief(body)}\`` : `with ${listed(codes).slice(' and '.length)}`;
  return { row, isProven: false, field: 'code', answer: `was answered ${found}` };
}

/**
 * Judges a row that a sample provokes: by the calls that it made, or by what it printed for a row of the reader's own.
 */
export function proveBySample(provocation: Provocation, answer: Answer): RowOutcome {
  const { row, status, code, where } = provocation;
  const printed = `${answer.stdout}\n${answer.stderr}`;
  const answers = answer.traffic.calls.map(({ exchange }) => ({
    status: exchange.status,
    codes: [...codesOf(exchange.responseBody, answer.errorCode), exchange.errorCode ?? ''].filter(
      (one) => one !== '',
    ),
  }));
  const isProven =
    answers.some((one) => one.status === status && one.codes.includes(code)) ||
    (where === 'own' && printed.includes(code) && printed.includes(String(status))) ||
    (where === 'callback' && isDelivered(answer, code));
  if (isProven) return { row, isProven, field: 'code', answer: '' };
  if (where === 'own') {
    const field = printed.includes(String(status)) ? 'code' : 'status';
    return { row, isProven, field, answer: `was run, and did not print the ${field}` };
  }
  const errors = answers.filter((one) => one.status >= 400);
  const field = errors.some((one) => one.status === status) ? 'code' : 'status';
  const seen = errors.map((one) => `status ${one.status}${listed(one.codes)}`);
  return {
    row,
    isProven,
    field,
    answer: seen.length === 0 ? 'met no error' : `met only ${[...new Set(seen)].join('; ')}`,
  };
}

function isDelivered({ traffic }: Answer, code: string): boolean {
  const isHeld = (body: string) =>
    body.includes(`"${code}"`) || new URLSearchParams(body).values().some((value) => value === code);
  return traffic.deliveries.some(({ body }) => isHeld(body));
}

function listed(codes: readonly string[]): string {
  return codes.length === 0 ? '' : ` and ${[...new Set(codes)].map((code) => `\`${code}\``).join(', ')}`;
}

function brief(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
