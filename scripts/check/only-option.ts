import { isFoundByCheck } from '#check/is-examined.ts';
import { catalogue, isDiagnosticCode } from '#diagnostics/catalogue.ts';
import { didYouMean } from '#diagnostics/did-you-mean.ts';
import { type CommandContext, type Option, UsageError } from '../command.ts';

/** The option that tells a part of what is found. */
export const onlyOption = {
  only: {
    type: 'string',
    multiple: true,
    value: 'CODE|SUBJECT',
    help: 'Tells only findings of a code, such as links/missing-anchor, or of all codes of a subject, such as lint. May be given several times.',
  },
} as const satisfies Record<string, Option>;

const codes = Object.keys(catalogue).filter((code) => isDiagnosticCode(code) && isFoundByCheck(code));
const subjects = [...new Set(codes.map(subjectOf))];

/** Whether findings of a code are wanted. @throws {UsageError} where a code or subject is none that a check finds */
export function wantedCodes({ lists }: Pick<CommandContext, 'lists'>): (code: string) => boolean {
  const only = lists['only'] ?? [];
  for (const one of only) if (!codes.includes(one) && !subjects.includes(one)) throw unknown(one);
  return (code) => only.length === 0 || only.includes(code) || only.includes(subjectOf(code));
}

function subjectOf(code: string): string {
  return code.split('/')[0] ?? '';
}

function unknown(given: string): UsageError {
  if (isDiagnosticCode(given) || Object.keys(catalogue).some((code) => subjectOf(code) === given)) {
    const help = 'Run `handrail samples` or `handrail build`: they tell it.';
    return new UsageError(`A check never finds \`${given}\`.`, help);
  }
  const near = didYouMean(given, [...subjects, ...codes]) ?? codes.find((code) => code.endsWith(`/${given}`));
  const list = subjects.map((subject) => `\`${subject}\``).join(', ');
  const help = near === undefined ? `Use a code, or one of ${list}.` : `Did you mean \`${near}\`?`;
  return new UsageError(`There is no code or subject \`${given}\`.`, help);
}
